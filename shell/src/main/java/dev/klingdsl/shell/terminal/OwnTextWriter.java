package dev.klingdsl.shell.terminal;

import java.io.PrintStream;
import java.io.Writer;

/** Writes text that is wholly ours, such as help, and whose styles another library has made. */
public final class OwnTextWriter extends Writer {
    private final PrintStream out;

    public OwnTextWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        out.print(ControlSequence.stylesOf(new String(characters, offset, length)));
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
