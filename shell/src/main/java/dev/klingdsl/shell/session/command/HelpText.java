package dev.klingdsl.shell.session.command;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.CommandOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;
import dev.klingdsl.text.DidYouMean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains words and commands, from the one description that each has in the code. */
public final class HelpText {
    private HelpText() {}

    /** Returns the page of one topic, word or command. */
    public static String of(String topic, Session session) {
        Paint paint = session.look().paint();
        Optional<String> overview = HelpOverview.of(topic, session);
        if (overview.isPresent()) {
            return overview.get();
        }
        Optional<Word> word = Vocabulary.standard().find(topic);
        Optional<SessionCommand> command = session.commands().find(topic);
        if (word.isEmpty() && command.isEmpty()) {
            throw new CommandException("there is no help on '" + topic + "'" + hint(topic, session));
        }
        List<String> pages = new ArrayList<>();
        word.ifPresent(found -> pages.add(page(found, paint)));
        command.ifPresent(found -> pages.add(page(found.doc(), paint)));
        return String.join("\n", pages);
    }

    /** Half a word is a good question too. */
    private static String hint(String topic, Session session) {
        List<String> known = topics(session).stream().map(Suggestion::value).toList();
        List<String> started =
                known.stream().filter(name -> name.startsWith(topic)).toList();
        return started.isEmpty() ? DidYouMean.hint(topic, known) : "; there is on " + String.join(", ", started);
    }

    static List<Suggestion> topics(Session session) {
        List<Suggestion> topics = new ArrayList<>(HelpOverview.topics());
        Vocabulary.standard().words().forEach(word -> topics.add(Suggestion.of(word.name(), word.summary(), "words")));
        session.commands()
                .all()
                .forEach(command -> topics.add(
                        Suggestion.of(command.doc().name(), command.doc().summary(), "commands")));
        return topics;
    }

    private static String page(Word word, Paint paint) {
        StringBuilder text = new StringBuilder(paint.bold(word.usage())).append('\n');
        text.append("  ").append(word.summary()).append('\n');
        Setting setting = word.setting();
        fact(text, "takes", word.accepts(), paint);
        fact(text, "range", word.range(), paint);
        fact(text, "default", word.otherwise(), paint);
        if (setting != null && setting.wireField() != null) {
            fact(text, "wire", setting.wireField() + " (" + setting.type() + ")", paint);
        }
        fact(text, "example", word.example(), paint);
        return text.toString();
    }

    private static String page(CommandDoc doc, Paint paint) {
        StringBuilder text = new StringBuilder(paint.bold(doc.usage())).append('\n');
        text.append("  ").append(doc.summary()).append('\n');
        for (CommandOption option : doc.options()) {
            String name = (option.name() + " " + option.parameter()).strip();
            text.append("  ")
                    .append(paint.cyan(name))
                    .append(" ".repeat(Math.max(2, 18 - name.length())))
                    .append(option.summary())
                    .append('\n');
        }
        doc.details().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        doc.examples().forEach(example -> fact(text, "example", example, paint));
        return text.toString();
    }

    private static void fact(StringBuilder text, String head, String value, Paint paint) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(paint.dim(String.format("%-8s", head)))
                    .append(' ')
                    .append(value)
                    .append('\n');
        }
    }
}
