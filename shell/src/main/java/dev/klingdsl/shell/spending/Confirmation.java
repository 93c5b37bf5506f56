package dev.klingdsl.shell.spending;

import java.util.Optional;

/** Shows the user what a purchase costs, and asks for consent. */
public interface Confirmation {
    /** Shows a warning. */
    void warn(String message);

    /** Shows what is spent without a question. */
    void inform(String message);

    /**
     * Asks a question that is answered with yes or no.
     *
     * @param question without the choices
     * @return the answer; empty when there is no terminal to ask on
     */
    Optional<Boolean> ask(String question) throws InterruptedException;
}
