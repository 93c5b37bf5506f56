package dev.klingdsl.script.live;

import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.script.KlingScript;
import dev.klingdsl.script.runtime.SourceCursor;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.MissingPropertyException;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The base class of all inputs of a prompt. The top level of an input is also the inside of a block on the prompt's draft.
 * Closures and methods outlive their input, and change the draft of the time when they run.
 */
public abstract class LiveInput extends KlingScript {
    private @Nullable LiveScript live;

    /** Only compiled inputs extend it. */
    protected LiveInput() {}

    void join(LiveScript prompt) {
        live = prompt;
    }

    /**
     * Applies settings to every step of the plan that the prompt has loaded.
     *
     * @param block runs after the words of each step
     */
    public void tweak(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        live().tweak(Preset.of(block));
    }

    /**
     * Waits. Replaces Groovy's own method of that name, which continues to wait when the thread is interrupted.
     *
     * @param milliseconds how long; 0 or more
     * @throws InterruptedException if the thread is interrupted
     */
    public void sleep(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }

    /**
     * Sets the location of the block word that is called next, and returns the draft to call it on.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 code units
     * @param length in UTF-16 code units
     */
    public VideoScope draftAt(int line, int column, int length) {
        return SourceCursor.open(source(), live().draft()).at(line, column, length);
    }

    /** Called by Groovy in closures that may or may not be blocks: block words are called on the draft. */
    @Override
    public @Nullable Object methodMissing(String name, @Nullable Object arguments) {
        if (!Vocabulary.standard().has(name, Place.BLOCK)) {
            return super.methodMissing(name, arguments);
        }
        @Nullable Object[] values = arguments instanceof Object[] array ? array : new @Nullable Object[] {arguments};
        VideoScope draft = live().draft();
        if (InvokerHelper.getMetaClass(draft).respondsTo(draft, name, values).isEmpty()) {
            throw new IllegalArgumentException(Vocabulary.standard().explain(name, values));
        }
        return InvokerHelper.invokeMethod(draft, name, values);
    }

    /**
     * Called by Groovy for a variable that is not there.
     *
     * @param name of the variable
     * @return never: it always throws
     * @throws MissingPropertyException always, as for a script of its own
     */
    public Object propertyMissing(String name) {
        throw new MissingPropertyException(name, getClass());
    }

    private LiveScript live() {
        return requireNonNull(live, "an input is evaluated through LiveScript.evaluate");
    }
}
