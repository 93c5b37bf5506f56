package dev.klingdsl.http;

import okhttp3.HttpUrl;

import java.util.Map;

/**
 * Where to put a file.
 *
 * @param signedUrl where to send it; a secret
 * @param url by which a request refers to it afterwards, http or https, as the service writes it
 * @param fileId the service's id of the file
 * @param headers that the URL is signed for, {@code Content-Type} among them
 */
public record UploadTarget(HttpUrl signedUrl, String url, String fileId, Map<String, String> headers) {
    public UploadTarget {
        headers = Map.copyOf(headers);
    }

    /** Shows the file's id only. */
    @Override
    public String toString() {
        return "UploadTarget[" + fileId + "]";
    }
}
