package dev.klingdsl.request;

import dev.klingdsl.request.ImageSource.ImageContent;
import dev.klingdsl.text.DidYouMean;
import dev.klingdsl.text.HttpUrls;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static dev.klingdsl.request.Setting.IMAGE;

/** The rules of one reference image. */
final class ImageRules {
    private static final String REMEDY = "give a jpg, png or webp file, or an http(s) URL";
    /** In bytes; documented by other hosts of the model. */
    private static final long LARGEST = 10L * 1024 * 1024;
    /** In pixels; documented by other hosts of the model. */
    private static final int SMALLEST_SIDE = 300;

    private ImageRules() {}

    static Optional<ImageSource> check(@Nullable Object image, Path base, List<Violation> found) {
        if (image instanceof ImageSource.Remote remote) {
            return remote(remote.url().toString(), found);
        }
        if (image instanceof ImageSource.Local local) {
            return local(local.path(), base, found);
        }
        if (image instanceof ImageSource.Supplied supplied) {
            return supplied(supplied, found);
        }
        if (image instanceof Path path) {
            return local(path, base, found);
        }
        if (image instanceof File file) {
            return local(file.toPath(), base, found);
        }
        if (image instanceof URI || image instanceof CharSequence) {
            String text = image.toString();
            return HttpUrls.looksLikeUrl(text) ? remote(text, found) : local(text, base, found);
        }
        found.add(Violation.error(IMAGE, image, "is not an image", REMEDY));
        return Optional.empty();
    }

    private static Optional<ImageSource> remote(String text, List<Violation> found) {
        Optional<URI> url = HttpUrls.parse(text);
        if (url.isEmpty()) {
            found.add(Violation.error(IMAGE, text, "is not an http(s) URL", REMEDY));
        }
        return url.map(ImageSource.Remote::new);
    }

    private static Optional<ImageSource> local(String text, Path base, List<Violation> found) {
        if (text.isBlank()) {
            found.add(Violation.error(IMAGE, text, "is blank", REMEDY));
            return Optional.empty();
        }
        try {
            return local(Path.of(text), base, found);
        } catch (InvalidPathException e) {
            found.add(Violation.error(IMAGE, text, "is not a file name", REMEDY));
            return Optional.empty();
        }
    }

    private static Optional<ImageSource> local(Path path, Path base, List<Violation> found) {
        Path file = base.resolve(path).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            found.add(Violation.error(IMAGE, path, "does not exist", "looked for " + file + similarFile(file)));
        } else if (!Files.isRegularFile(file)) {
            found.add(Violation.error(IMAGE, path, "is not a file", REMEDY));
        } else if (!Files.isReadable(file)) {
            found.add(Violation.error(IMAGE, path, "cannot be read", "check the permissions of " + file));
        } else {
            checkContent(path, file, found);
        }
        return Optional.of(new ImageSource.Local(file));
    }

    private static Optional<ImageSource> supplied(ImageSource.Supplied image, List<Violation> found) {
        if (image.name().isBlank() || image.name().matches(".*[/\\\\\\p{Cntrl}].*")) {
            found.add(Violation.error(IMAGE, image.name(), "is not a file name", "leave folders out"));
        } else if (!image.sha256().matches("[0-9a-fA-F]{64}")) {
            found.add(Violation.error(IMAGE, image.name(), "has no SHA-256 of 64 hex digits", "compute it"));
        } else if (image.content() instanceof ImageBytes bytes) {
            checkContent(Path.of(image.name()), bytes, bytes.length(), found);
        }
        return Optional.of(image);
    }

    private static void checkContent(Path path, Path file, List<Violation> found) {
        try {
            checkContent(path, () -> Files.newInputStream(file), Files.size(file), found);
        } catch (IOException e) {
            found.add(Violation.error(IMAGE, path, "cannot be read", "check " + file));
        }
    }

    private static void checkContent(Path path, ImageContent content, long size, List<Violation> found) {
        try {
            Optional<ImageHeader> header = ImageHeader.read(content);
            if (header.isEmpty()) {
                found.add(Violation.error(
                        IMAGE, path, "is not a jpg, png or webp image by its content", "convert it to jpg or png"));
                return;
            }
            checkHeader(path, header.get(), found);
            if (size > LARGEST) {
                String megabytes = "%.1f MB".formatted(size / (1024.0 * 1024));
                found.add(Violation.advice(IMAGE, path, "has " + megabytes, "keep it to 10 MB"));
            }
        } catch (IOException e) {
            found.add(Violation.error(IMAGE, path, "cannot be read", "check its permissions"));
        }
    }

    private static void checkHeader(Path path, ImageHeader header, List<Violation> found) {
        if (header.format() == ImageHeader.Format.WEBP) {
            found.add(Violation.advice(
                    IMAGE, path, "is a webp image", "jpg and png are the formats this model is known to take"));
        }
        if (Math.min(header.width(), header.height()) < SMALLEST_SIDE) {
            String pixels = header.width() + "×" + header.height() + " pixels";
            found.add(Violation.advice(IMAGE, path, "has " + pixels, "use at least " + SMALLEST_SIDE + " a side"));
        }
    }

    private static String similarFile(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(1000)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
            return DidYouMean.hint(file.getFileName().toString(), names);
        } catch (IOException e) {
            return "";
        }
    }
}
