package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.ErrorResponseException;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Uploaded files by id and by key. */
public final class FileStore {
    private final String prefix;
    private final SandboxSettings settings;
    private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
    private final Map<String, StoredFile> byKey = new ConcurrentHashMap<>();

    public FileStore(String baseUrl, SandboxSettings settings) {
        this.prefix = baseUrl + StoragePaths.FILES;
        this.settings = settings;
    }

    public StoredFile create(String extension, String mimeType, int end) {
        String id = UUID.randomUUID().toString();
        var file = new StoredFile(id, "ai_creation/" + UUID.randomUUID() + extension, mimeType, end);
        byId.put(file.id(), file);
        byKey.put(file.key(), file);
        return file;
    }

    public String url(StoredFile file) {
        return prefix + file.key();
    }

    @Nullable
    public StoredFile withId(String id) {
        return byId.get(id);
    }

    @Nullable
    public StoredFile withKey(String key) {
        return byKey.get(key);
    }

    public int status(StoredFile file) {
        return file.status(settings.clock().instant(), settings.fileTime());
    }

    /** Rejects an image URL of this sandbox whose file is missing or not ready; other hosts' URLs are not checked. */
    public void checkUsable(String url) {
        if (!url.startsWith(prefix)) {
            return;
        }
        StoredFile file = withKey(url.substring(prefix.length()));
        if (file == null) {
            throw ErrorResponseException.parameter("ref_img_url: there is no such file: " + url);
        }
        int status = status(file);
        if (status != 1 && status != 2) {
            throw ErrorResponseException.parameter(
                    "ref_img_url: the file is not ready (status " + status + "): " + url);
        }
    }
}
