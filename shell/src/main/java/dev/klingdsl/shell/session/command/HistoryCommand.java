package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

import java.util.List;

/** Lists what was typed. */
final class HistoryCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("history", "[COUNT]", "lists what was typed, here and in earlier sessions");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String count = arguments.atMost(1).get(0);
        int most = count == null ? 20 : Numbers.positive("COUNT", count);
        List<String> all = session.setup().frontend().history();
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, all.size() - most); i < all.size(); i++) {
            text.append(String.format("%4d  %s%n", i + 1, all.get(i).replace("\n", "\n      ")));
        }
        return new Outcome.Message(text.toString());
    }
}
