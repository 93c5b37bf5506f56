package dev.klingdsl.scope;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Word.Place;
import groovy.lang.Script;
import org.jspecify.annotations.Nullable;

import javax.lang.model.SourceVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The words that scripts may use, in the order of the documentation: the standard ones, and those that an application
 * adds. Immutable.
 */
public final class Vocabulary {
    private static final Vocabulary STANDARD = standardWords(List.of(
            Word.inScript("kling")
                    .takes("kling('NAME') { … }", "a name, which may be left out, and a block")
                    .says("one step: one video to be made")
                    .otherwise("without a name it is called after the script and its position")
                    .example("kling('fox') { prompt 'a fox turns to camera' }"),
            Word.inScript("param")
                    .takes("param 'NAME', DEFAULT, 'HELP'", "a name, a default and a help text")
                    .says("a parameter that the caller can set; it has the type of its default")
                    .range("a type such as String in place of the default makes it required")
                    .example("def subject = param 'subject', 'a red fox', 'who turns'"),
            Word.inScript("defaults")
                    .takes("defaults { … }", "a block")
                    .says("settings for every later step")
                    .example("defaults { pro(); duration 5 }"),
            Word.inScript("preset")
                    .takes("preset { … }", "a block")
                    .says("reusable settings, applied by 'use'")
                    .example("def noir = preset { prompt 'in the rain, black and white' }"),
            Word.inScript("include")
                    .takes("include 'FILE'", "a file, relative to the script")
                    .says("evaluates another script in the same plan and gives back its last value")
                    .example("def looks = include 'looks.groovy'"),
            WordBuilder.of(Setting.IMAGE),
            WordBuilder.of(Setting.PROMPT),
            WordBuilder.of(Setting.ASPECT),
            Word.inBlock("portrait").sets(Setting.ASPECT).says("upright, 9:16").example("portrait()"),
            Word.inBlock("landscape").sets(Setting.ASPECT).says("wide, 16:9").example("landscape()"),
            Word.inBlock("square")
                    .sets(Setting.ASPECT)
                    .says("as wide as high, 1:1")
                    .example("square()"),
            WordBuilder.of(Setting.CLARITY),
            Word.inBlock("pro")
                    .sets(Setting.QUALITY)
                    .says("prefers the high-quality strategy")
                    .otherwise("the service decides")
                    .example("pro()"),
            Word.inBlock("std")
                    .sets(Setting.QUALITY)
                    .says("the standard strategy")
                    .example("std()"),
            WordBuilder.of(Setting.QUALITY),
            WordBuilder.of(Setting.DURATION),
            WordBuilder.of(Setting.TAKES),
            Word.inBlock("use")
                    .takes("use PRESET", "one or more presets")
                    .says("applies presets as if their words stood here")
                    .example("use noir"),
            WordBuilder.of(Setting.CALLBACK),
            WordBuilder.of(Setting.MODEL),
            WordBuilder.of(Setting.OPTION)));

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Map<String, BiConsumer<VideoScope, WordArguments>> blockWords = new HashMap<>();
    private final Map<String, BiFunction<ScriptScope, WordArguments, @Nullable Object>> topWords = new HashMap<>();

    private Vocabulary() {}

    private static Vocabulary standardWords(List<WordBuilder> words) {
        Vocabulary vocabulary = new Vocabulary();
        // Words of settings that the list above leaves out come last.
        Stream.concat(words.stream(), Setting.settable().stream().map(WordBuilder::of))
                .map(WordBuilder::build)
                .forEach(word -> vocabulary.words.putIfAbsent(word.name(), word));
        return vocabulary;
    }

    /** {@return the standard words, which every script may use} */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * {@return these words and a further one for blocks of settings}
     *
     * @param word described by {@link Word#inBlock}
     * @param meaning called with the block's scope and the word's arguments, by several threads at once, each with its own
     *     scope; the message of an {@link IllegalArgumentException} is reported at the word's location in the script
     * @throws IllegalArgumentException if the name is no Java identifier, or is a word or method in blocks already
     */
    public Vocabulary withBlockWord(Word word, BiConsumer<VideoScope, WordArguments> meaning) {
        Vocabulary more = with(word, Place.BLOCK, VideoScope.class);
        more.blockWords.put(word.name(), meaning);
        return more;
    }

    /**
     * {@return these words and a further one for the top level of scripts}
     *
     * @param word described by {@link Word#inScript}; a closure after it is a block of settings, as after {@code kling}
     * @param meaning called with the script and the word's arguments, by several threads at once, each with its own script;
     *     its result, which may be null, is the word's value in the script, and the message of an {@link
     *     IllegalArgumentException} is reported at the word's location there
     * @throws IllegalArgumentException if the name is no Java identifier, or is a word or method of scripts already
     */
    public Vocabulary withTopWord(Word word, BiFunction<ScriptScope, WordArguments, @Nullable Object> meaning) {
        Vocabulary more = with(word, Place.SCRIPT, Script.class);
        more.topWords.put(word.name(), meaning);
        return more;
    }

    private Vocabulary with(Word word, Place place, Class<?> scope) {
        String name = word.name();
        if (!SourceVersion.isName(name) || name.contains(".")) {
            throw new IllegalArgumentException("'" + name + "' cannot be a word; write a name as Java has them");
        }
        if (word.place() != place) {
            throw new IllegalArgumentException("the word '" + name + "' is described for another place");
        }
        boolean taken = Arrays.stream(scope.getMethods())
                .anyMatch(method -> method.getName().equals(name));
        if (taken || words.containsKey(name)) {
            throw new IllegalArgumentException("'" + name + "' has a meaning already; choose another word");
        }
        Vocabulary more = new Vocabulary();
        more.words.putAll(words);
        more.words.put(name, word);
        more.blockWords.putAll(blockWords);
        more.topWords.putAll(topWords);
        return more;
    }

    /** {@return all words} */
    public List<Word> words() {
        return List.copyOf(words.values());
    }

    /**
     * Returns the word of that name.
     *
     * @param name as in a script, with its upper and lower case
     * @return the word; empty when there is none of that name
     */
    public Optional<Word> find(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /**
     * {@return true if the word exists and may be used there}
     *
     * @param name as in a script
     * @param place in a block, or at the top level
     */
    public boolean has(String name, Place place) {
        Word word = words.get(name);
        return word != null && word.place() == place;
    }

    /**
     * {@return the names of the words that may be used there}
     *
     * @param place in a block, or at the top level
     */
    public Set<String> names(Place place) {
        Set<String> names = new LinkedHashSet<>();
        words.values().stream().filter(word -> word.place() == place).forEach(word -> names.add(word.name()));
        return names;
    }

    /**
     * {@return the message for a call that no word accepts}
     *
     * @param name what was called
     * @param arguments an array of the call's arguments, or one argument
     */
    public String explain(String name, @Nullable Object arguments) {
        return UsageMessages.explain(this, name, arguments);
    }

    /**
     * {@return the message for a word that does not exist there, with the most similar one that does}
     *
     * @param name as in a script
     * @param place in a block, or at the top level
     */
    public String unknown(String name, Place place) {
        return UsageMessages.unknown(this, name, place);
    }

    /**
     * {@return true for a top-level word that an application added}
     *
     * @param name as in a script
     */
    public boolean isCustomTopWord(String name) {
        return topWords.containsKey(name);
    }

    /** Calls an application's block word; returns false if there is none of that name. */
    boolean call(String name, VideoScope video, @Nullable Object arguments) {
        BiConsumer<VideoScope, WordArguments> meaning = blockWords.get(name);
        Word word = words.get(name);
        if (meaning == null || word == null) {
            return false;
        }
        meaning.accept(video, new WordArguments(word, arguments));
        return true;
    }

    /**
     * Calls an application's top-level word.
     *
     * @param name of a word for which {@link #isCustomTopWord} holds
     * @param script that contains the call
     * @param arguments an array of the call's arguments, or one argument
     * @return its value, which the script may use
     * @throws IllegalArgumentException with a message for the script's author if it does not accept such arguments
     */
    public @Nullable Object call(String name, ScriptScope script, @Nullable Object arguments) {
        BiFunction<ScriptScope, WordArguments, @Nullable Object> meaning = topWords.get(name);
        Word word = words.get(name);
        if (meaning == null || word == null) {
            throw new IllegalArgumentException("there is no word '" + name + "'");
        }
        return meaning.apply(script, new WordArguments(word, arguments));
    }
}
