package dev.klingdsl.result;

import dev.klingdsl.error.ResultException;
import dev.klingdsl.file.BoundedFile;
import dev.klingdsl.job.TakeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of one plan's results: which names are taken, and what earlier runs left there. */
public final class ResultFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ResultFolder.class);

    private final Path output;
    private final Path folder;

    /**
     * Creates a view of the plan's folder, which need not exist.
     *
     * @param output holds one folder for each plan
     */
    public ResultFolder(Path output, String plan) {
        this(output, output.resolve(FileNameSanitizer.of(plan)));
    }

    private ResultFolder(Path output, Path folder) {
        this.output = output;
        this.folder = folder;
    }

    /** Returns a view of a plan's folder by its own path, which has a parent. */
    public static ResultFolder at(Path folder) {
        return new ResultFolder(Objects.requireNonNull(folder.toAbsolutePath().getParent()), folder);
    }

    /** Returns the folder that holds one folder for each plan. */
    public Path output() {
        return output;
    }

    /** Returns the folder of the plan. */
    public Path path() {
        return folder;
    }

    /**
     * Writes the sidecar of result files that lost theirs.
     *
     * @param files in this folder, at least one
     * @throws ResultException if it cannot be written
     */
    public ResultSlot restore(TakeOrigin origin, List<Path> files, Sidecar lost) {
        String name = String.valueOf(files.get(0).getFileName()).replaceFirst("\\.mp4$", "");
        ResultSlot slot =
                new ResultSlot(folder, files.size() == 1 ? name : name.replaceFirst("-\\d+$", ""), origin, lost);
        slot.update(lost);
        return slot;
    }

    /** Returns a sidecar of an equal request in the folder of any plan that says what is asked for. */
    public Optional<ResultSlot> find(TakeOrigin origin, Predicate<Sidecar> test) {
        return earlier(origin).stream()
                .filter(slot -> test.test(slot.sidecar()))
                .findFirst();
    }

    /**
     * Reserves names for a new take: those of its number, or else of the next free number. The sidecar is written at
     * once, so that no other run reserves the same.
     *
     * @throws ResultException if the folder or the sidecar cannot be written
     */
    public ResultSlot reserve(TakeOrigin origin, int takesOfStep, Sidecar first) {
        TakeId take = origin.take();
        try {
            Files.createDirectories(folder);
            Set<String> taken = names();
            for (int number = take.take(); ; number++) {
                String base =
                        FileNameSanitizer.of(take.step()) + (number == 1 && takesOfStep == 1 ? "" : "-take" + number);
                if (isFree(base, taken) && create(base)) {
                    ResultSlot slot = new ResultSlot(folder, base, origin, first);
                    write(slot, first);
                    return slot;
                }
            }
        } catch (IOException e) {
            throw new ResultException("the folder " + folder + " cannot be written; check its permissions", e);
        }
    }

    /**
     * Returns what earlier runs left of this origin's request, in the folders of all plans; what has the same step's name
     * goes first, then what is in this plan's folder, oldest names first.
     */
    public List<ResultSlot> earlier(TakeOrigin origin) {
        record Found(Path file, StoredSidecar stored) {}
        List<Found> found = new ArrayList<>();
        for (Path file : sidecars()) {
            try {
                byte[] content = bytes(file);
                if (!mentions(content, origin.fingerprint())) {
                    continue;
                }
                SidecarJson.read(content)
                        .filter(stored -> stored.fingerprint().equals(origin.fingerprint()))
                        .ifPresent(stored -> found.add(new Found(file, stored)));
            } catch (IOException e) {
                LOG.debug("{} is not a readable sidecar", file);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Found one) ->
                                !one.stored().take().step().equals(origin.take().step()))
                        .thenComparing(one -> !folder.equals(one.file().getParent())))
                .map(one -> new ResultSlot(
                        Objects.requireNonNull(one.file().getParent()),
                        base(one.file()),
                        one.stored().origin(origin),
                        one.stored().sidecar()))
                .toList();
    }

    /** Most sidecars of a large folder are of other requests, which shows without parsing them. */
    private static boolean mentions(byte[] content, String fingerprint) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(fingerprint);
    }

    /** Returns a sidecar, of any plan, that cannot be read: damaged, too large, or of another version. */
    public Optional<Path> unreadable() {
        for (Path file : sidecars()) {
            try {
                SidecarJson.read(bytes(file));
            } catch (IOException e) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Returns nothing for a name that is taken but has nothing in it yet: until then, nothing is sent. */
    private static byte[] bytes(Path file) throws IOException {
        try {
            return BoundedFile.read(file, Sidecar.MOST_BYTES);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private List<Path> sidecars() {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> plans = Files.list(output)) {
            for (Path plan : plans.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(plan)) {
                    files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                            .sorted(Comparator.comparing(
                                            (Path file) -> base(file).length())
                                    .thenComparing(Path::toString))
                            .forEach(all::add);
                }
            }
            return all;
        } catch (IOException e) {
            throw new ResultException("the folder " + output + " cannot be read; check its permissions", e);
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static boolean isFree(String base, Set<String> taken) {
        return !taken.contains(base + ".json")
                && taken.stream().noneMatch(name -> isVideoOf(base, name) && !taken.contains(stem(name) + ".json"));
    }

    /** Also true of one of several outputs: {@code base-1.mp4}, which can as well be another take's own. */
    private static boolean isVideoOf(String base, String name) {
        return name.startsWith(base) && name.substring(base.length()).matches("(-\\d+)?\\.mp4(\\..*)?");
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf(".mp4"));
    }

    /** Writes the first content of a reserved name, or frees the name. */
    private static void write(ResultSlot slot, Sidecar first) {
        try {
            slot.update(first);
        } catch (ResultException e) {
            try {
                slot.release();
            } catch (ResultException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private boolean create(String base) throws IOException {
        try {
            Files.createFile(folder.resolve(base + ".json"));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static String base(Path sidecar) {
        String name = sidecar.getFileName().toString();
        return name.substring(0, name.length() - ".json".length());
    }
}
