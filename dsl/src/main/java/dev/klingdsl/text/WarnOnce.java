package dev.klingdsl.text;

import org.slf4j.Logger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs a warning once for each subject, and for no more than 20 of them, so that a log is not flooded. Thread-safe. */
public final class WarnOnce {
    private static final int MOST = 20;

    private final Logger log;
    private final Set<String> subjects = ConcurrentHashMap.newKeySet();

    public WarnOnce(Logger log) {
        this.log = log;
    }

    /** Returns true the first time that it is called with a subject, unless there were too many. */
    public boolean isNew(String subject) {
        return subjects.size() < MOST && subjects.add(subject);
    }

    /**
     * Warns about a subject, if it is new.
     *
     * @param message as SLF4J has it, with {@code {}} for each argument
     */
    public void warn(String subject, String message, Object... arguments) {
        if (isNew(subject)) {
            log.warn(message, arguments);
        }
    }
}
