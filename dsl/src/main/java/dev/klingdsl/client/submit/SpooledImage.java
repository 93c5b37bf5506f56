package dev.klingdsl.client.submit;

import dev.klingdsl.error.UploadException;
import dev.klingdsl.request.ImageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A supplied image in a temporary file: uploads tell their length first, and may be made again. */
record SpooledImage(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledImage.class);

    /**
     * Copies the content to the disk.
     *
     * @throws UploadException if it cannot be read, or is not what its hash says
     */
    public static SpooledImage of(ImageSource.Supplied image) {
        try {
            SpooledImage spooled = new SpooledImage(Files.createTempFile("kling-", ".image"));
            try (InputStream content = image.content().open()) {
                Files.copy(content, spooled.file, StandardCopyOption.REPLACE_EXISTING);
                if (!new ImageSource.Local(spooled.file).sha256().equalsIgnoreCase(image.sha256())) {
                    throw new UploadException(
                            "image " + image + " has another content than its SHA-256 says; nothing was submitted",
                            null);
                }
                return spooled;
            } catch (IOException | RuntimeException e) {
                spooled.delete();
                throw e;
            }
        } catch (IOException e) {
            throw new UploadException("image " + image + " cannot be read: " + e.getMessage(), e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} is left behind: {}", file, e.getMessage());
        }
    }
}
