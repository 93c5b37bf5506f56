package dev.klingdsl.shell.session.input;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param parameter the placeholder of its value; empty for a flag
 * @param summary what it does, as a phrase
 */
public record CommandOption(String name, String parameter, String summary) {}
