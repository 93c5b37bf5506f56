package dev.klingdsl.shell.command;

import java.util.List;

/** Checks what needs no network. */
final class LocalChecks {
    private LocalChecks() {}

    static List<Finding> java() {
        String text = Runtime.version() + " in " + System.getProperty("java.home");
        return List.of(Finding.fine("Java", text));
    }

    static List<Finding> terminal(Console console) {
        Window window = console.host().window();
        if (!window.out()) {
            return List.of(
                    Finding.note("terminal", "standard output is a file or a pipe: no colours, plain lines", ""));
        }
        String size = console.columns() + "×" + console.rows();
        String colours = console.paint().colours() ? "colours" : "no colours";
        if (!console.canRedraw()) {
            return List.of(
                    Finding.note("terminal", size + ", cannot redraw", "set TERM, for example to xterm-256color"));
        }
        return List.of(Finding.fine("terminal", size + ", " + colours));
    }
}
