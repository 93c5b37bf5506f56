package dev.klingdsl.request.json;

/** How well a job in the service's listing fits a request. */
public enum RequestMatch {
    /** Equal in everything. */
    EXACT,
    /** Equal in prompt and images; nothing contradicts, though the service shows more or less than was asked. */
    SAME,
    /** Nothing contradicts, but too little is shown to tell. */
    UNCLEAR,
    /** Something contradicts. */
    DIFFERENT
}
