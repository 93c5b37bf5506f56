package dev.klingdsl.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Uploaded files by id and by key. */
final class FileStore {
    private final String prefix;
    private final Settings settings;
    private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
    private final Map<String, StoredFile> byKey = new ConcurrentHashMap<>();

    FileStore(String baseUrl, Settings settings) {
        this.prefix = baseUrl + Endpoint.UPLOADED_FILE.path();
        this.settings = settings;
    }

    StoredFile create(String extension, String mimeType, int end) {
        String id = UUID.randomUUID().toString();
        var file = new StoredFile(id, "ai_creation/" + UUID.randomUUID() + extension, mimeType, end);
        byId.put(file.id(), file);
        byKey.put(file.key(), file);
        return file;
    }

    String url(StoredFile file) {
        return prefix + file.key();
    }

    @Nullable
    StoredFile withId(String id) {
        return byId.get(id);
    }

    @Nullable
    StoredFile withKey(String key) {
        return byKey.get(key);
    }

    int status(StoredFile file) {
        return file.status(settings.clock().instant(), settings.fileTime());
    }

    /** Refuses an image of our own that is not there or not ready; believes other hosts' images to exist. */
    void checkUsable(String url) {
        if (!url.startsWith(prefix)) {
            return;
        }
        StoredFile file = withKey(url.substring(prefix.length()));
        if (file == null) {
            throw Refusal.parameter("ref_img_url: there is no such file: " + url);
        }
        int status = status(file);
        if (status != 1 && status != 2) {
            throw Refusal.parameter("ref_img_url: the file is not ready (status " + status + "): " + url);
        }
    }
}
