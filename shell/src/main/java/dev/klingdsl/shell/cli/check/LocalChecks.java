package dev.klingdsl.shell.cli.check;

import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.TerminalInfo;

import java.util.List;

/** Checks what needs no network. */
public final class LocalChecks {
    private LocalChecks() {}

    public static List<CheckResult> java() {
        String text = Runtime.version() + " in " + System.getProperty("java.home");
        return List.of(CheckResult.fine("Java", text));
    }

    public static List<CheckResult> terminal(Console console) {
        TerminalInfo window = console.environment().window();
        if (!window.out()) {
            return List.of(
                    CheckResult.note("terminal", "standard output is a file or a pipe: no colours, plain lines", ""));
        }
        String size = console.columns() + "×" + console.rows();
        String colours = console.paint().colours() ? "colours" : "no colours";
        if (!console.canRedraw()) {
            return List.of(
                    CheckResult.note("terminal", size + ", cannot redraw", "set TERM, for example to xterm-256color"));
        }
        return List.of(CheckResult.fine("terminal", size + ", " + colours));
    }
}
