package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * One scenario, run by a client that has little memory against a service of its own.
 *
 * @param client what the client found
 * @param service what the service had seen at each mark, and at the end
 */
record Run(Facts client, List<Facts> service) {
    static final int HEAP_MEGABYTES = 64;
    private static final String SERVICE_HEAP = "512m";

    /** Runs it in processes; when the numbers mean nothing, in this one, as that is sooner done. */
    static Run of(Effort effort, String scenario, Arguments client, Arguments service) throws IOException {
        return effort == Effort.FULL ? apart(scenario, client, service) : here(scenario, client, service);
    }

    /** Runs it in processes, whose numbers are their own. */
    static Run apart(String scenario, Arguments client, Arguments service) throws IOException {
        Path folder = Files.createTempDirectory("kling-benchmark");
        try (JavaProcess there = JavaProcess.start(SERVICE_HEAP, Service.class, service)) {
            Arguments told =
                    client.with("scenario", scenario).with("folder", folder).with("url", there.answer());
            try (JavaProcess here = JavaProcess.start(HEAP_MEGABYTES + "m", Work.class, told)) {
                List<Facts> seen = new ArrayList<>();
                String line = here.answer();
                while (line.equals(Work.MARK)) {
                    seen.add(look(there));
                    here.say("go on");
                    line = here.answer();
                }
                seen.add(look(there));
                return new Run(Facts.parse(line), List.copyOf(seen));
            }
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static Run here(String scenario, Arguments client, Arguments service) throws IOException {
        Path folder = Files.createTempDirectory("kling-benchmark");
        try (Service there = Service.start(service)) {
            Arguments told = client.with("folder", folder).with("url", there.url());
            List<Facts> seen = new ArrayList<>();
            Facts found = Work.scenario(scenario).run(told, () -> seen.add(there.facts()));
            seen.add(there.facts());
            return new Run(found, List.copyOf(seen));
        } catch (ExecutionException e) {
            throw new IOException("the scenario " + scenario + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the scenario " + scenario + " was interrupted", e);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Returns what the service saw in all. */
    Facts atEnd() {
        return service.get(service.size() - 1);
    }

    private static Facts look(JavaProcess service) throws IOException {
        service.say("what have you seen");
        return Facts.parse(service.answer());
    }
}
