package dev.klingdsl.shell.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes on UTF-8 as {@link TerminalText}, whether a terminal, a file or another program reads it. */
public final class TerminalStream extends OutputStream {
    /** Longer than any sequence of ours. */
    private static final int LONGEST_SEQUENCE = 64;

    private final OutputStream out;
    /** The beginning of a character or of a control sequence, whose rest comes with the next bytes. */
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private int previous;

    private TerminalStream(OutputStream out) {
        this.out = out;
    }

    /** Returns a stream that lets nothing but text and our own control sequences through; UTF-8, flushed at line ends. */
    public static PrintStream to(OutputStream out) {
        return new PrintStream(new TerminalStream(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (held.size() == 0 && isPlain(bytes, offset, length)) {
            out.write(bytes, offset, length);
            previous = length == 0 ? previous : bytes[offset + length - 1];
            return;
        }
        held.write(bytes, offset, length);
        byte[] all = held.toByteArray();
        held.reset();
        int complete = completeSequences(all, completeCharacters(all));
        held.write(all, complete, all.length - complete);
        pass(new String(all, 0, complete, StandardCharsets.UTF_8));
    }

    private void pass(String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(TerminalText.of(text, previous).getBytes(StandardCharsets.UTF_8));
            previous = text.codePointBefore(text.length());
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        pass(held.toString(StandardCharsets.UTF_8));
        held.reset();
        out.close();
    }

    private static boolean isPlain(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if ((bytes[i] < ' ' || bytes[i] == 0x7F) && !TerminalText.isLayout(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the length without a character that is cut. */
    private static int completeCharacters(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int lead = bytes[bytes.length - back] & 0xFF;
            if (lead >= 0xC0 && lead <= 0xF4) {
                int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return size > back ? bytes.length - back : bytes.length;
            }
            if (lead < 0x80) {
                break;
            }
        }
        return bytes.length;
    }

    /** Returns the length without a control sequence that is cut. */
    private static int completeSequences(byte[] bytes, int length) {
        for (int i = length - 1; i >= Math.max(0, length - LONGEST_SEQUENCE); i--) {
            if (bytes[i] == 0x1B) {
                return i;
            }
            if (bytes[i] != '[' && !ControlSequence.isParameter(bytes[i])) {
                return length;
            }
        }
        return length;
    }
}
