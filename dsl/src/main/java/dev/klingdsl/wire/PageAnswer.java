package dev.klingdsl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.List;

record PageAnswer(@JsonProperty("list") @Nullable List<@Nullable JsonNode> list) {}
