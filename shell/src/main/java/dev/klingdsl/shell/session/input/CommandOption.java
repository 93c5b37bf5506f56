package dev.klingdsl.shell.session.input;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param parameter what follows it; empty for a switch
 * @param summary what it does, as a phrase
 */
public record CommandOption(String name, String parameter, String summary) {}
