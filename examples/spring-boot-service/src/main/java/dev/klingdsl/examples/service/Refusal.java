package dev.klingdsl.examples.service;

import java.util.List;

/** Why an order is not carried out, in sentences. */
record Refusal(List<String> problems) {}
