package dev.klingdsl.shell.session;

import dev.klingdsl.shell.session.output.OutputStyle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a session asks of whoever stands between it and the user. */
public interface Frontend {

    /** Returns how text is to look. */
    OutputStyle look();

    /**
     * Shows something and asks whether to go on; empty when there is nobody to ask.
     *
     * @param shown lines, may be empty
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
     * Opens a file with the program that the user has for it.
     *
     * @throws IOException if there is none
     */
    void open(Path file) throws IOException;

    /** Returns the inputs of this and earlier sessions, oldest first. */
    List<String> history();

    /** Called when an option of the editor has been switched. */
    void optionsChanged();
}
