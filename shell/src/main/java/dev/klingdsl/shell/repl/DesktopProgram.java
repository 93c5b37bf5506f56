package dev.klingdsl.shell.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens files with the desktop's default program. */
final class DesktopProgram {
    private DesktopProgram() {}

    static void open(Path file) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open")
                : system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open");
        List<String> words = new ArrayList<>(command);
        words.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("there is no '" + words.get(0) + "' to open it with on this computer", e);
        }
    }
}
