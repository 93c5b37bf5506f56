package dev.klingdsl.request;

import java.nio.file.Path;

/** Builds a {@link VideoRequest} with the words of a script's block. Not thread-safe. */
public final class VideoRequestBuilder extends RequestSettings<VideoRequestBuilder> {
    VideoRequestBuilder() {}

    @Override
    protected VideoRequestBuilder self() {
        return this;
    }

    /**
     * Resolves relative image files against {@code directory} instead of the working directory.
     *
     * @param directory relative ones are resolved against the working directory
     * @return this, for the next word
     */
    public VideoRequestBuilder relativeTo(Path directory) {
        baseDirectory(directory);
        return this;
    }

    /**
     * Removes a setting, so that it is left out or has its default.
     *
     * @param setting any, also one that is not set
     * @return this, for the next word
     */
    public VideoRequestBuilder unset(Setting setting) {
        remove(setting);
        return this;
    }

    VideoRequestBuilder from(VideoRequest request) {
        copyFrom(request);
        return this;
    }

    /**
     * Validates the settings without throwing. Reads the headers of local images.
     *
     * @return the request, or its errors
     */
    public Validation validate() {
        return check();
    }

    /**
     * {@return the request}
     *
     * @throws InvalidRequestException if there is an error; it has all violations
     */
    public VideoRequest build() {
        return check().orThrow();
    }
}
