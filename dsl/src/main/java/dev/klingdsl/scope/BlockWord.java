package dev.klingdsl.scope;

/** What a block word of an application does. May be called by several threads at once, each with its own scope. */
@FunctionalInterface
public interface BlockWord {

    /**
     * Speaks the word.
     *
     * @param video the block it stands in
     * @param arguments what follows it
     * @throws IllegalArgumentException if it cannot do so; the message is told at the word's place in the script
     */
    void speak(VideoScope video, WordArguments arguments);
}
