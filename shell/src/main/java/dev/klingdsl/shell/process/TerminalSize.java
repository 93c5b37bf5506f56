package dev.klingdsl.shell.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of the terminal's window: measured by the launcher, and again after SIGWINCH. */
final class TerminalSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})");

    private final AtomicBoolean changed = new AtomicBoolean();
    private int rows;
    private int columns;

    private TerminalSize(String measured) {
        read(measured);
    }

    /** Returns the size, given the output of {@code stty size}: rows and columns, or nothing. */
    public static TerminalSize watched(String measured) {
        TerminalSize size = new TerminalSize(measured);
        if (!measured.isEmpty()) {
            size.listen();
        }
        return size;
    }

    public synchronized int columns() {
        measureIfChanged();
        return columns;
    }

    public synchronized int rows() {
        measureIfChanged();
        return rows;
    }

    private void read(String measured) {
        Matcher matcher = SIZE.matcher(measured.strip());
        if (matcher.matches()) {
            rows = Integer.parseInt(matcher.group(1));
            columns = Integer.parseInt(matcher.group(2));
        }
    }

    private void measureIfChanged() {
        if (!changed.getAndSet(false)) {
            return;
        }
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty").start();
            String measured = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (stty.waitFor(1, TimeUnit.SECONDS)) {
                read(measured);
            }
        } catch (IOException e) {
            // Keeps the last known size.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without signals the size stays as it was at the start. */
    private void listen() {
        OsSignals.listen("WINCH", () -> changed.set(true));
    }
}
