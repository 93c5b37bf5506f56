package dev.klingdsl.scope;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.RequestSettings;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.request.Validation;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The inside of a {@code kling { … }} block. Wrong values never throw here: they are checked together when the block has
 * ended, and each is reported with its location. A scope belongs to one block and one thread; words that are called after
 * its block has ended throw an {@link IllegalStateException}.
 */
public final class VideoScope extends RequestSettings<VideoScope> {
    /** The depth at which a preset is taken to use itself, directly or indirectly. */
    private static final int DEEPEST_USE = 50;

    private final Consumer<Diagnostic> problems;
    private final Vocabulary vocabulary;
    private final Map<Setting, SourceLocation> settings = new EnumMap<>(Setting.class);
    private @Nullable SourceLocation here;
    private int takes = 1;
    private int depth;
    private boolean ended;

    private VideoScope(Path base, Consumer<Diagnostic> problems, Vocabulary vocabulary) {
        this.problems = problems;
        this.vocabulary = vocabulary;
        baseDirectory(base);
    }

    /**
     * {@return an empty scope}
     *
     * @param base the folder against which relative image files are resolved
     * @param problems receives words that do not exist or that were given the wrong kind of value
     */
    public static VideoScope open(Path base, Consumer<Diagnostic> problems) {
        return open(base, problems, Vocabulary.standard());
    }

    /**
     * {@return an empty scope that also knows the words of an application: see {@link #open(Path, Consumer)}}
     *
     * @param base the folder against which relative image files are resolved
     * @param problems receives words that do not exist or that were given the wrong kind of value
     * @param vocabulary the standard words and the application's
     */
    public static VideoScope open(Path base, Consumer<Diagnostic> problems, Vocabulary vocabulary) {
        return new VideoScope(base, problems, vocabulary);
    }

    /**
     * Replaces all settings of this scope.
     *
     * @param saved the settings to continue with
     * @param locations of the settings, as far as they are known
     * @return this, for the next word
     */
    public VideoScope resume(SettingsSnapshot saved, Map<Setting, SourceLocation> locations) {
        restore(saved);
        takes = saved.value(Setting.TAKES) instanceof Integer count ? count : 1;
        settings.clear();
        settings.putAll(locations);
        return this;
    }

    /** {@return the settings so far; one take, the default, is left out} */
    public SettingsSnapshot snapshot() {
        return takes == 1 ? currentSettings() : currentSettings().with(Setting.TAKES, takes);
    }

    /**
     * Removes a setting, so that it is left out or takes its default.
     *
     * @param setting any, also one that is not set
     * @return this, for the next word
     */
    public VideoScope unset(Setting setting) {
        remove(setting);
        takes = setting == Setting.TAKES ? 1 : takes;
        touched(setting);
        settings.remove(setting);
        return this;
    }

    @Override
    protected VideoScope self() {
        return this;
    }

    @Override
    protected void touched(Setting setting) {
        if (ended) {
            throw new IllegalStateException(setting.word() + " was called after its block had ended; call it inside");
        }
        if (here != null) {
            settings.put(setting, here);
        }
    }

    /**
     * How many times the same request is submitted, each a job and a result of its own; at least 1.
     *
     * @param count anything less than 1 is an error
     * @return this, for the next word
     */
    public VideoScope takes(int count) {
        takes = count;
        touched(Setting.TAKES);
        return this;
    }

    /**
     * Applies a preset as if its words stood here; null is reported as a preset that does not exist.
     *
     * @param preset may be null
     * @return this, for the next word
     */
    public VideoScope use(@Nullable Preset preset) {
        SourceLocation caller = here;
        if (preset == null) {
            problem("there is no such preset; make one with: def noir = preset { … }");
        } else if (depth >= DEEPEST_USE) {
            problem("a preset uses itself; take one 'use' out of the circle");
        } else {
            depth++;
            preset.applyTo(this);
            depth--;
        }
        here = caller;
        return this;
    }

    /**
     * Applies presets, in this order, as if their words stood here.
     *
     * @param first applied first
     * @param second overrides the first where both set the same
     * @param more applied in order
     * @return this, for the next word
     */
    public VideoScope use(@Nullable Preset first, @Nullable Preset second, @Nullable Preset... more) {
        use(first);
        use(second);
        for (Preset preset : more) {
            use(preset);
        }
        return this;
    }

    /**
     * Applies a Groovy closure as if it were a preset. The closure itself is not changed.
     *
     * @param settingsBlock its words are called on this scope
     * @return this, for the next word
     */
    public VideoScope use(
            @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> settingsBlock) {
        return use(Preset.of(settingsBlock));
    }

    /**
     * Reports an argument that is no preset; otherwise Groovy would call its own method {@code use}.
     *
     * @param notAPreset anything else
     * @return this, for the next word
     */
    public VideoScope use(@Nullable Object notAPreset) {
        if (notAPreset == null) {
            return use((Preset) null);
        }
        problem(vocabulary.explain("use", notAPreset));
        return this;
    }

    /**
     * Called by Groovy for a word that is not a method here: one of the application's, or one that does not exist or does
     * not accept such arguments. The latter is reported as a problem, so that the rest of the block is still checked.
     *
     * @param name as written in the script
     * @param arguments an array of the call's arguments, or one argument
     * @return null: such words have no value
     */
    public @Nullable Object methodMissing(String name, @Nullable Object arguments) {
        SourceLocation caller = here;
        try {
            if (!vocabulary.call(name, this, arguments)) {
                problem(vocabulary.explain(name, arguments));
            }
        } catch (IllegalArgumentException e) {
            here = caller;
            problem(String.valueOf(e.getMessage()));
        }
        here = caller;
        return null;
    }

    /**
     * Sets a setting as its word does; compiled scripts call it for words with one plain argument.
     *
     * @param setting any but a constant
     * @param value of the setting's type
     * @return this, for the next word
     */
    public VideoScope put(Setting setting, Object value) {
        return setting == Setting.TAKES ? takes((Integer) value) : set(setting, value);
    }

    /** {@return the location of the word that is being called, if it is known} */
    public @Nullable SourceLocation here() {
        return here;
    }

    /**
     * Ends the block.
     *
     * @param name of the step, unique in its plan
     * @param location where the block starts; null when it comes from no script
     * @return its step: the valid request, or its violations
     */
    public Step end(String name, @Nullable SourceLocation location) {
        ended = true;
        Validation validation = check();
        if (takes < 1) {
            validation = validation.with(Setting.TAKES.refuse(takes));
        }
        return new Step(name, location, validation, settings, Math.max(1, takes));
    }

    /**
     * Notes the location of the word that is called next; compiled scripts call it before each word of a block.
     *
     * @param location in the script
     */
    public void locate(SourceLocation location) {
        here = location;
    }

    private void problem(String message) {
        problems.accept(Diagnostic.error(here, message));
    }
}
