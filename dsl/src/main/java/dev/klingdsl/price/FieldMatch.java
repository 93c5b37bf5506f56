package dev.klingdsl.price;

/** Whether one field of a price row applies to a request. */
enum FieldMatch {
    /** The row names the request's value. */
    NAMED,
    /** The row names no value and so applies to all. */
    ANY,
    /** Unknown: the request leaves the value to the service, or the row's text cannot be read. */
    PERHAPS,
    /** The row names another value. */
    NOT
}
