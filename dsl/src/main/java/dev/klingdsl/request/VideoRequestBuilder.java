package dev.klingdsl.request;

import java.nio.file.Path;

/** Builds a {@link VideoRequest}; the words are those of a script's block. Not thread-safe. */
public final class VideoRequestBuilder extends RequestSettings<VideoRequestBuilder> {
    VideoRequestBuilder() {}

    @Override
    protected VideoRequestBuilder self() {
        return this;
    }

    /**
     * Looks for relative image files in {@code directory} instead of the working directory.
     *
     * @param directory may itself be relative: to the working directory
     * @return this, for the next word
     */
    public VideoRequestBuilder relativeTo(Path directory) {
        baseDirectory(directory);
        return this;
    }

    /**
     * Forgets a setting, so that it is left out or takes its default.
     *
     * @param setting any; nothing happens to one that was not set
     * @return this, for the next word
     */
    public VideoRequestBuilder unset(Setting setting) {
        forget(setting);
        return this;
    }

    VideoRequestBuilder from(VideoRequest request) {
        copyFrom(request);
        return this;
    }

    /**
     * Checks every rule, without throwing; reads the first bytes of local images.
     *
     * @return the request, or what keeps it from being one
     */
    public Validation validate() {
        return check();
    }

    /**
     * {@return the request}
     *
     * @throws InvalidRequestException if it breaks a rule that is an error; all violations are told at once
     */
    public VideoRequest build() {
        return check().orThrow();
    }
}
