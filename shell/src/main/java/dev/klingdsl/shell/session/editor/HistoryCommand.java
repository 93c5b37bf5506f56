package dev.klingdsl.shell.session.editor;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.PositiveNumber;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Lists earlier inputs. */
public final class HistoryCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("history", "[COUNT]", "lists what was typed, here and in earlier sessions");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        String count = arguments.atMost(1).get(0);
        int most = count == null ? 20 : PositiveNumber.positive("COUNT", count);
        List<String> all = session.frontend().history();
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, all.size() - most); i < all.size(); i++) {
            text.append(String.format("%4d  %s%n", i + 1, all.get(i).replace("\n", "\n      ")));
        }
        return new EvaluationResult.Message(text.toString());
    }
}
