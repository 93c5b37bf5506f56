package dev.klingdsl.client.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.api.AccessToken;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.file.AtomicFileWriter;
import dev.klingdsl.file.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/** The credentials file that the vendor's tools and this library share. Other fields in it are kept unchanged. */
public final class VendorCredentialsFile {
    private final Path file;

    /** Creates a view of the file, which need not exist. */
    public VendorCredentialsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Returns the path of the file. */
    public Path path() {
        return file;
    }

    /**
     * Reads the file; all parts are missing when it does not exist.
     *
     * @throws CredentialsException if it cannot be read, is not a JSON object, is a symbolic link, has another owner,
     *     or is accessible to other users
     */
    public VendorCredentials read() {
        ObjectNode json = json();
        JsonNode expires = json.path("expire_in");
        return new VendorCredentials(
                text(json, "app_id"),
                text(json, "secret_key"),
                text(json, "access_token"),
                expires.canConvertToLong() || expires.isTextual() ? instant(expires) : null);
    }

    /**
     * Writes a new token, by replacing the file with a new one that only its owner can read.
     *
     * @throws CredentialsException if it cannot be written
     */
    public void write(String appId, AccessToken token) {
        ObjectNode json = json();
        json.put("app_id", appId);
        json.put("access_token", token.token());
        json.put("expire_in", token.expires().getEpochSecond());
        try {
            String text = LenientJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
            AtomicFileWriter.DURABLE_SECRET.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CredentialsException(
                    "the new access token cannot be written to " + file + "; check the permissions of its folder", e);
        }
    }

    private ObjectNode json() {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return LenientJson.MAPPER.createObjectNode();
            }
            refuseExposed();
            if (LenientJson.MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode json) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Not kept as the cause: its message could quote the file.
            throw notJson();
        } catch (IOException e) {
            throw new CredentialsException(
                    "the credentials file " + file + " cannot be read; check its permissions", e);
        }
        throw notJson();
    }

    private CredentialsException notJson() {
        return new CredentialsException(
                "the credentials file " + file + " is not a JSON object; it needs app_id and secret_key: correct it,"
                        + " or delete it and set CHANJING_APP_ID and CHANJING_SECRET_KEY",
                null);
    }

    private void refuseExposed() throws IOException {
        OwnerOnlyFile.Exposure exposed = OwnerOnlyFile.exposure(file).orElse(null);
        if (exposed != null) {
            String remedy = switch (exposed.kind()) {
                case LINK -> "put the file itself there";
                case READABLE, WRITABLE -> "run: chmod 600 " + file;
                case OTHER_OWNER ->
                    "copy it to a file of your own, and point CHANJING_OPENAPI_CREDENTIALS_DIR at its folder";
            };
            throw new CredentialsException("the credentials file " + file + " " + exposed.why() + "; " + remedy, null);
        }
    }

    private static @Nullable String text(ObjectNode json, String field) {
        String text = json.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(JsonNode seconds) {
        long value = seconds.asLong(0);
        return value > 0 ? Instant.ofEpochSecond(value) : null;
    }
}
