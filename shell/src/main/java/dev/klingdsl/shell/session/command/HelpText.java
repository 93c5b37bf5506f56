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

/** Explains words and commands, from the one description that each has in the code. */
public final class HelpText {
    private static final int SENTENCES = 2;
    private static final int FACTS = 11;
    private static final int OPTIONS = 20;

    private HelpText() {}

    /** Returns the page of one topic, word or command. */
    public static String of(String topic, Session session) {
        OutputStyle look = session.look();
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
        word.ifPresent(found -> pages.add(page(found, look)));
        command.ifPresent(found -> pages.add(page(found.doc(), look)));
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

    private static String page(Word word, OutputStyle look) {
        StringBuilder text = new StringBuilder(look.paint().bold(word.usage())).append('\n');
        sentence(text, word.summary(), look);
        Setting setting = word.setting();
        fact(text, "takes", word.accepts(), look);
        fact(text, "range", word.range(), look);
        fact(text, "default", word.otherwise(), look);
        if (setting != null && setting.wireField() != null) {
            fact(text, "wire", setting.wireField() + " (" + setting.type() + ")", look);
        }
        fact(text, "example", word.example(), look);
        return text.toString();
    }

    private static String page(CommandDoc doc, OutputStyle look) {
        StringBuilder text = new StringBuilder(look.paint().bold(doc.usage())).append('\n');
        sentence(text, doc.summary(), look);
        for (CommandOption option : doc.options()) {
            String name = (option.name() + " " + option.parameter()).strip();
            text.append(WordWrap.beside("  " + look.paint().cyan(name), OPTIONS, option.summary(), width(look)));
        }
        doc.details().forEach(sentence -> sentence(text, sentence, look));
        doc.examples().forEach(example -> fact(text, "example", example, look));
        return text.toString();
    }

    private static void sentence(StringBuilder text, String sentence, OutputStyle look) {
        text.append(WordWrap.beside("", SENTENCES, sentence, width(look)));
    }

    private static void fact(StringBuilder text, String head, String value, OutputStyle look) {
        if (!value.isEmpty()) {
            text.append(WordWrap.beside("  " + look.paint().dim(head), FACTS, value, width(look)));
        }
    }

    private static int width(OutputStyle look) {
        return look.wrap().getAsInt();
    }
}
