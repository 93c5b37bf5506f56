package dev.klingdsl.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** What numbers depend on. */
final class Machine {
    private static final Path CPU_FACTS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String facts(Clock clock) {
        Runtime runtime = Runtime.getRuntime();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.join(
                ", ",
                LocalDate.now(clock).toString(),
                "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                processor(),
                runtime.availableProcessors() + " cores",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "load " + (load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load)));
    }

    private static String processor() {
        if (!Files.isReadable(CPU_FACTS)) {
            return "unknown processor";
        }
        try (var lines = Files.lines(CPU_FACTS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
