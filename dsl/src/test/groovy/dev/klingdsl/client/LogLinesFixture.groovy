package dev.klingdsl.client

import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger
import java.util.logging.SimpleFormatter

/** Hears all that is logged at any level, by this library through SLF4J and by OkHttp, with the stacks of failures. */
class LogLinesFixture extends Handler implements AutoCloseable {
    private static final List<String> TALKATIVE = ['okhttp3', 'dev.klingdsl']

    private final StringBuffer text = new StringBuffer()
    private final List<String> messages = new CopyOnWriteArrayList<>()
    private final List<Logger> loggers

    LogLinesFixture(Level least = Level.ALL, String... names = TALKATIVE) {
        loggers = names.collect { Logger.getLogger(it) }
        level = least
        formatter = new SimpleFormatter()
        loggers.each {
            it.level = least
            it.useParentHandlers = false
            it.addHandler(this)
        }
    }

    @Override
    void publish(LogRecord line) {
        text << formatter.format(line)
        messages << formatter.formatMessage(line)
    }

    List<String> messages() {
        messages
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
