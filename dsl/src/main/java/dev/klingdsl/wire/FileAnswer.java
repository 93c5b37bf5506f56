package dev.klingdsl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

record FileAnswer(@JsonProperty("status") @Nullable Integer status) {}
