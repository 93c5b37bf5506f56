package dev.klingdsl.shell.session.command;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.CommandOption;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.text.DidYouMean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The help pages of words and commands, generated from their descriptions. */
public final class HelpText {
    private static final int SENTENCES = 2;
    private static final int FACTS = 11;
    private static final int OPTIONS = 20;

    private HelpText() {}

    /** Returns the page of one topic, word or command. */
    public static String of(String topic, Session session) {
        OutputStyle style = session.style();
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
        word.ifPresent(found -> pages.add(page(found, style)));
        command.ifPresent(found -> pages.add(page(found.doc(), style)));
        return String.join("\n", pages);
    }

    /** Suggests the topics that start with an unknown one, or else a similar one. */
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

    private static String page(Word word, OutputStyle style) {
        StringBuilder text = new StringBuilder(style.paint().bold(word.usage())).append('\n');
        sentence(text, word.summary(), style);
        Setting setting = word.setting();
        fact(text, "takes", word.accepts(), style);
        fact(text, "range", word.range(), style);
        fact(text, "default", word.otherwise(), style);
        if (setting != null && setting.wireField() != null) {
            fact(text, "wire", setting.wireField() + " (" + setting.type() + ")", style);
        }
        fact(text, "example", word.example(), style);
        return text.toString();
    }

    private static String page(CommandDoc doc, OutputStyle style) {
        StringBuilder text = new StringBuilder(style.paint().bold(doc.usage())).append('\n');
        sentence(text, doc.summary(), style);
        for (CommandOption option : doc.options()) {
            String name = (option.name() + " " + option.parameter()).strip();
            text.append(WordWrap.beside("  " + style.paint().cyan(name), OPTIONS, option.summary(), width(style)));
        }
        doc.details().forEach(sentence -> sentence(text, sentence, style));
        doc.examples().forEach(example -> fact(text, "example", example, style));
        return text.toString();
    }

    private static void sentence(StringBuilder text, String sentence, OutputStyle style) {
        text.append(WordWrap.beside("", SENTENCES, sentence, width(style)));
    }

    private static void fact(StringBuilder text, String head, String value, OutputStyle style) {
        if (!value.isEmpty()) {
            text.append(WordWrap.beside("  " + style.paint().dim(head), FACTS, value, width(style)));
        }
    }

    private static int width(OutputStyle style) {
        return style.wrap().getAsInt();
    }
}
