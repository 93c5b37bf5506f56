package dev.klingdsl.examples.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A terminal with a command in it, by means of {@code script} of util-linux, and its answers as they come. */
final class Screen implements AutoCloseable {
    private static final Path PSEUDO_TERMINAL = Path.of("/usr/bin/script");
    private static final String WHO_ARE_YOU = "\u001b[c";
    private static final String A_PLAIN_TERMINAL = "\u001b[?1;2c";

    private final Process process;
    private final InputStream output;
    private final OutputStream keys;

    private Screen(Process process) {
        this.process = process;
        this.output = process.getInputStream();
        this.keys = process.getOutputStream();
    }

    static boolean isPossible() {
        return Files.isExecutable(PSEUDO_TERMINAL);
    }

    static Screen open(Commands commands, List<String> command) throws IOException {
        String line = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "stty cols 100 rows 30; exec ", ""));
        List<String> script = List.of(PSEUDO_TERMINAL.toString(), "-qfec", line, "/dev/null");
        return new Screen(commands.builder(script).redirectErrorStream(true).start());
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Reads on until the text has come; answers, as terminals do, who this is. */
    void await(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        boolean asked = false;
        while (seen.indexOf(text) < 0) {
            int count = output.read(buffer);
            if (count < 0) {
                throw new IOException("the command ended without showing '" + text + "' but: " + seen);
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            if (!asked && seen.indexOf(WHO_ARE_YOU) >= 0) {
                asked = true;
                type(A_PLAIN_TERMINAL);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        keys.close();
        output.close();
    }
}
