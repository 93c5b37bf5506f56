package dev.klingdsl.request.json;

/** Whether a job in the service's listing is of a request, going by what it was asked for. */
public enum RequestMatch {
    /** It surely is of an equal request: prompt and images are shown and equal, and nothing differs. */
    SAME,
    /** It could be: too little is shown, or what differs may be shown differently than it was sent. */
    UNCLEAR,
    /** It surely is not: its prompt is another one. */
    DIFFERENT
}
