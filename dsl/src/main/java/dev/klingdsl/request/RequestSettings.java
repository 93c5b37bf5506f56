package dev.klingdsl.request;

import dev.klingdsl.request.Setting.FieldKind;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The words that describe a video, one method each. A later call overrides an earlier one of the same setting. Values are
 * stored as given and validated together later, so that all mistakes are reported at once; no method here throws for a wrong
 * value. Not thread-safe.
 *
 * @param <S> the type that the words return, for chaining
 */
public abstract class RequestSettings<S extends RequestSettings<S>> {
    private final RawSettings raw = new RawSettings();

    /** Only for this library's own builders and scopes. */
    protected RequestSettings() {}

    /**
     * The receiver of the next word.
     *
     * @return this
     */
    protected abstract S self();

    /**
     * Called after a setting has changed.
     *
     * @param setting that was set or removed
     */
    protected void touched(Setting setting) {}

    /**
     * The reference images: the start frame and, if there is a second, the end frame. Each is an http(s) URL that the
     * service can fetch, or a file, which is uploaded; a relative file is resolved against the base directory. A third
     * image is an error.
     *
     * @param start the first frame
     * @param end nothing, or the last frame
     * @return this, for the next word
     */
    public S image(String start, String... end) {
        return setImages(start, (Object[]) end);
    }

    /**
     * Like {@link #image(String, String...)}, for files.
     *
     * @param start the first frame
     * @param end nothing, or the last frame
     * @return this, for the next word
     */
    public S image(Path start, Path... end) {
        return setImages(start, (Object[]) end);
    }

    /**
     * Like {@link #image(String, String...)}, for URLs.
     *
     * @param start the first frame
     * @param end nothing, or the last frame
     * @return this, for the next word
     */
    public S image(URI start, URI... end) {
        return setImages(start, (Object[]) end);
    }

    /**
     * Like {@link #image(String, String...)}, for images from elsewhere, such as {@link ImageSource#bytes}.
     *
     * @param start the first frame
     * @param end nothing, or the last frame
     * @return this, for the next word
     */
    public S image(ImageSource start, ImageSource... end) {
        return setImages(start, (Object[]) end);
    }

    /**
     * Like {@link #image(String, String...)}, for a list of texts, {@link Path}s, files, URIs or image sources.
     *
     * @param images the start frame, then the end frame; empty removes earlier images
     * @return this, for the next word
     */
    public S image(Collection<?> images) {
        return set(Setting.IMAGE, images == null ? Collections.singletonList(null) : new ArrayList<>(images));
    }

    /**
     * What the video shows. Other hosts of the model document at most 2500 characters.
     *
     * @param prompt null leaves it out: the service then uses a prompt of its own
     * @return this, for the next word
     */
    public S prompt(@Nullable String prompt) {
        return set(Setting.PROMPT, prompt);
    }

    /**
     * Width to height, as {@code W:H}. Other hosts of the model document 16:9, 9:16 and 1:1.
     *
     * @param ratio two positive whole numbers and a colon; anything else is an error
     * @return this, for the next word
     */
    public S aspect(String ratio) {
        return set(Setting.ASPECT, ratio);
    }

    /**
     * Width to height.
     *
     * @param ratio any; one that is not documented is advice
     * @return this, for the next word
     */
    public S aspect(AspectRatio ratio) {
        return aspect(ratio.toString());
    }

    /**
     * Upright: 9:16.
     *
     * @return this, for the next word
     */
    public S portrait() {
        return aspect(AspectRatio.PORTRAIT);
    }

    /**
     * Wide: 16:9.
     *
     * @return this, for the next word
     */
    public S landscape() {
        return aspect(AspectRatio.LANDSCAPE);
    }

    /**
     * As wide as high: 1:1.
     *
     * @return this, for the next word
     */
    public S square() {
        return aspect(AspectRatio.SQUARE);
    }

    /**
     * Output resolution in lines; the service documents 720 and 1080.
     *
     * @param lines positive; anything else is an error
     * @return this, for the next word
     */
    public S clarity(int lines) {
        return set(Setting.CLARITY, lines);
    }

    /**
     * The high-quality strategy.
     *
     * @return this, for the next word
     */
    public S pro() {
        return quality(QualityMode.PRO.code());
    }

    /**
     * The standard strategy.
     *
     * @return this, for the next word
     */
    public S std() {
        return quality(QualityMode.STD.code());
    }

    /**
     * The service's strategy: {@code pro} or {@code std}.
     *
     * @param mode the code; any other is an error
     * @return this, for the next word
     */
    public S quality(String mode) {
        return set(Setting.QUALITY, mode);
    }

    /**
     * The service's strategy.
     *
     * @param mode not null; without this word the service decides
     * @return this, for the next word
     */
    public S quality(QualityMode mode) {
        return quality(mode.code());
    }

    /**
     * Length in seconds; 5 when unset. Other hosts of the model document 5 and 10.
     *
     * @param seconds positive; anything else is an error
     * @return this, for the next word
     */
    public S duration(int seconds) {
        return set(Setting.DURATION, seconds);
    }

    /**
     * Where the service reports the end of the job: an http(s) URL it can reach.
     *
     * @param url absolute; anything else than an http(s) URL is an error
     * @return this, for the next word
     */
    public S callback(String url) {
        return set(Setting.CALLBACK, url);
    }

    /**
     * Another model's code, for what the service adds later; {@value VideoRequest#DEFAULT_MODEL} when unset.
     *
     * @param code not blank, which is an error
     * @return this, for the next word
     */
    public S model(String code) {
        return set(Setting.MODEL, code);
    }

    /**
     * A further wire field, for what the service adds later. The value is text, a number, a boolean, null, or lists and
     * maps of these.
     *
     * @param field the name on the wire; a field that has a word of its own is an error
     * @param value sent as it is; null is sent as JSON's null
     * @return this, for the next word
     */
    public S option(String field, @Nullable Object value) {
        raw.options().put(field == null ? "" : field, value);
        touched(Setting.OPTION);
        return self();
    }

    /**
     * Sets the folder against which relative image files are resolved.
     *
     * @param directory relative ones are resolved against the working directory
     */
    protected final void baseDirectory(Path directory) {
        raw.base = directory;
    }

    /**
     * Copies the settings of a request.
     *
     * @param request its settings replace all earlier ones
     */
    protected final void copyFrom(VideoRequest request) {
        raw.copyFrom(request);
    }

    /** {@return the settings so far} */
    protected final SettingsSnapshot currentSettings() {
        return raw.snapshot();
    }

    /**
     * Replaces all settings; the base directory stays.
     *
     * @param snapshot the new settings; one that is absent there is removed
     */
    protected final void restore(SettingsSnapshot snapshot) {
        raw.restore(snapshot);
    }

    /**
     * Removes a setting, so that it is left out or has its default.
     *
     * @param setting any, also one that is not set
     */
    protected final void remove(Setting setting) {
        raw.put(setting, null);
    }

    /**
     * Validates the settings. Reads the headers of local images.
     *
     * @return the request, or its errors
     */
    protected final Validation check() {
        return new RequestValidator(raw).check();
    }

    private S setImages(@Nullable Object start, @Nullable Object[] end) {
        List<@Nullable Object> images = new ArrayList<>();
        images.add(start);
        images.addAll(Arrays.asList(end));
        return image(images);
    }

    /**
     * Sets a setting as its word does.
     *
     * @param setting any but a constant
     * @param value of the setting's {@linkplain FieldKind#type() type}; null leaves it out
     * @return this, for the next word
     */
    protected final S set(Setting setting, @Nullable Object value) {
        raw.put(setting, value);
        touched(setting);
        return self();
    }
}
