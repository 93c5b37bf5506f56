package dev.klingdsl.request;

import dev.klingdsl.request.Setting.FieldKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Hashes the content of a request, independent of the order of fields, the notation of numbers and the location of files. */
final class Fingerprint {
    /** The type and the model come first: the order is part of every fingerprint that ledgers keep. */
    private static final List<Setting> FIELDS = Stream.concat(
                    Stream.of(Setting.CREATION_TYPE, Setting.MODEL), Setting.wireFields().stream())
            .filter(Setting::isInFingerprint)
            .distinct()
            .toList();

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static String of(VideoRequest request) {
        Fingerprint print = new Fingerprint();
        for (Setting setting : FIELDS) {
            String name = String.valueOf(setting.wireField());
            if (setting.kind() == FieldKind.IMAGES) {
                request.images().forEach(image -> print.field(name, identity(image)));
            } else {
                print.field(name, request.value(setting));
            }
        }
        new TreeMap<>(request.options()).forEach(print::field);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void field(String name, @Nullable Object value) {
        if (value != null) {
            add("field", name);
            value(value);
        }
    }

    private void value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            add("list", String.valueOf(list.size()));
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            add("map", String.valueOf(map.size()));
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            sorted.forEach((key, item) -> {
                add("key", key);
                value(item);
            });
        } else if (value instanceof Number number) {
            add("number", new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
        } else {
            add(value == null ? "null" : value instanceof Boolean ? "boolean" : "text", String.valueOf(value));
        }
    }

    /** Adds the length before the content, so that different requests never add the same bytes. */
    private void add(String kind, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static String identity(ImageSource image) {
        if (image instanceof ImageSource.Local local) {
            return "sha256:" + sha256(local.path());
        }
        if (image instanceof ImageSource.Supplied supplied) {
            return "sha256:" + supplied.sha256().toLowerCase(Locale.ROOT);
        }
        return ((ImageSource.Remote) image).url().toString();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String sha256(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the image " + file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
