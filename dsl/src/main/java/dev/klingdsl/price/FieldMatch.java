package dev.klingdsl.price;

/** Whether a row of the price list is about a request. */
enum FieldMatch {
    /** It names the request's own value. */
    NAMED,
    /** It names no value, so that it holds for all. */
    ANY,
    /** It may be: the request leaves the value to the service, or the row says it in words that nobody here knows. */
    PERHAPS,
    /** It is about something else. */
    NOT
}
