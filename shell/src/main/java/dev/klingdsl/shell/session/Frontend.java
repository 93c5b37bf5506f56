package dev.klingdsl.shell.session;

import dev.klingdsl.shell.session.output.OutputStyle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The port to the user: a terminal, or none. */
public interface Frontend {

    /** Returns the style of output. */
    OutputStyle style();

    /**
     * Prints some lines and asks a question; empty without a terminal to ask on.
     *
     * @param shown the lines; may be empty
     * @param question without the choices
     */
    Optional<Boolean> confirm(String shown, String question) throws InterruptedException;

    /**
     * Lets the user edit a text and returns it.
     *
     * @throws IOException if no editor can be started
     */
    String edit(String text) throws IOException, InterruptedException;

    /**
     * Opens a file with the desktop's program for it.
     *
     * @throws IOException if there is no such program
     */
    void open(Path file) throws IOException;

    /** Returns the inputs of this and earlier sessions, oldest first. */
    List<String> history();

    /** Applies the editor's options after one was switched. */
    void optionsChanged();
}
