package dev.klingdsl.shell.session.command;

import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.OutputStyle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The overview pages of the help: all names on one screen, and lists of words, commands, keys and variables. */
final class HelpOverview {
    private static final int NAMES = 11;
    private static final int LINES = 14;

    private static final List<Suggestion> KEYS = List.of(
            key("Tab", "completes words, values, files, names and numbers; again: choose from the list"),
            key("Enter", "evaluates; goes on in the next line while a brace, bracket or quote is open"),
            key("→", "takes the grey suggestion; Alt-F only its next word"),
            key("↑ ↓ Ctrl-R", "earlier inputs; Ctrl-R searches them"),
            key("Ctrl-C", "drops the line, or ends a wait; jobs go on"),
            key("Ctrl-D", "leaves; jobs go on at the service"),
            key("Ctrl-L", "clears the screen"),
            key("Ctrl-_", "takes back the last edit of the line"));

    private static final List<Suggestion> VARIABLES = List.of(
            Suggestion.of("draft", "the draft as a step: draft.request, draft.name", "variables"),
            Suggestion.of("plan", "the plan, or null: plan.steps.size()", "variables"),
            Suggestion.of("jobs", "the jobs of this shell: jobs.findAll { it.done }*.file", "variables"),
            Suggestion.of("last", "the value of the last input that had one, or null", "variables"),
            Suggestion.of("client", "the client that submits; connects when first asked for", "variables"));

    private HelpOverview() {}

    /** Returns the first page: the names of all words and commands. */
    static String names(Session session) {
        OutputStyle style = session.style();
        Stream<String> commands =
                session.commands().all().stream().map(command -> command.doc().name());
        return "The prompt is the inside of a kling { … } block: words work on the draft.\n\n"
                + names("words", words(Word.Place.BLOCK), style)
                + names("in scripts", words(Word.Place.SCRIPT), style)
                + names("commands", commands, style)
                + "\n"
                + line("try", "prompt 'a fox turns to camera'; pro(); duration 5", style)
                + line("then", "submit; keep typing while it renders; jobs, result 1, open 1", style)
                + line("and", "undo, diff, submit --takes 3, save fox.groovy", style)
                + "\n"
                + style.wrapped("'help words', 'commands', 'keys' and 'variables' tell what each does in a line,")
                + "\n"
                + style.wrapped("'help WORD' all there is to know, such as 'help duration' or 'help submit'.")
                + "\n";
    }

    /** Returns the list of a topic; empty if the topic has none. */
    static Optional<String> of(String topic, Session session) {
        OutputStyle style = session.style();
        StringBuilder text = new StringBuilder();
        switch (topic) {
            case "words" ->
                Vocabulary.standard().words().forEach(word -> text.append(line(word.name(), word.summary(), style)));
            case "commands" ->
                session.commands()
                        .all()
                        .forEach(command -> text.append(
                                line(command.doc().name(), command.doc().summary(), style)));
            case "keys" -> KEYS.forEach(key -> text.append(line(key.value(), key.description(), style)));
            case "variables" -> VARIABLES.forEach(each -> text.append(line(each.value(), each.description(), style)));
            case "draft", "last", "client" ->
                VARIABLES.stream()
                        .filter(each -> each.value().equals(topic))
                        .forEach(each -> text.append(line(each.value(), each.description(), style)));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    static List<Suggestion> topics() {
        return List.of(
                Suggestion.of("words", "what each word does", "topics"),
                Suggestion.of("commands", "what each command does", "topics"),
                Suggestion.of("keys", "what the keys do", "topics"),
                Suggestion.of("variables", "what Groovy can see of the shell", "topics"));
    }

    private static Stream<String> words(Word.Place place) {
        return Vocabulary.standard().words().stream()
                .filter(word -> word.place() == place)
                .map(Word::name);
    }

    private static Suggestion key(String name, String does) {
        return Suggestion.of(name, does, "keys");
    }

    private static String names(String title, Stream<String> names, OutputStyle style) {
        String list = String.join(" ", names.toList());
        return WordWrap.beside(
                style.paint().bold(title), NAMES, list, style.columns().getAsInt());
    }

    private static String line(String name, String summary, OutputStyle style) {
        return WordWrap.beside(
                "  " + style.paint().cyan(name), LINES, summary, style.columns().getAsInt());
    }
}
