package dev.klingdsl.client

import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger
import java.util.logging.SimpleFormatter

/** Hears all that is logged at any level, by this library through SLF4J and by OkHttp, with the stacks of failures. */
class EveryLogLine extends Handler implements AutoCloseable {
    private static final List<String> TALKATIVE = ['okhttp3', 'dev.klingdsl']

    private final StringBuffer text = new StringBuffer()
    private final List<Logger> loggers = TALKATIVE.collect { Logger.getLogger(it) }

    EveryLogLine() {
        level = Level.ALL
        formatter = new SimpleFormatter()
        loggers.each {
            it.level = Level.ALL
            it.useParentHandlers = false
            it.addHandler(this)
        }
    }

    @Override
    void publish(LogRecord line) {
        text << formatter.format(line)
    }

    @Override
    void flush() {}

    @Override
    void close() {
        loggers.each {
            it.removeHandler(this)
            it.useParentHandlers = true
            it.level = null
        }
    }

    @Override
    String toString() {
        text
    }
}
