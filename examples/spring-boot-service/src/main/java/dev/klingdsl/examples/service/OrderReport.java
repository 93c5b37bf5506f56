package dev.klingdsl.examples.service;

import java.util.Map;

/** How far an order is: the state of each take, by its name. */
record OrderReport(String id, boolean done, Map<String, String> takes) {}
