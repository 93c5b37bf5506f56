package dev.klingdsl.shell.session.editor;

import dev.klingdsl.shell.session.EditorOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.text.DidYouMean;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The part of {@code set} that switches options of the editor. */
public final class EditorOptionSwitch {
    private EditorOptionSwitch() {}

    public static EvaluationResult change(Arguments arguments, Session session) {
        String name = arguments.get(1);
        if (name == null) {
            return new EvaluationResult.Message(Arrays.stream(EditorOption.values())
                    .map(option -> String.format(
                            "%-10s %-4s %s",
                            option.label(), session.options().contains(option) ? "on" : "off", option.summary()))
                    .collect(Collectors.joining("\n")));
        }
        List<String> names =
                Arrays.stream(EditorOption.values()).map(EditorOption::label).toList();
        boolean emacs = name.equals("emacs");
        EditorOption option = Arrays.stream(EditorOption.values())
                .filter(known -> known.label().equals(emacs ? EditorOption.VI.label() : name))
                .findFirst()
                .orElseThrow(() -> new CommandException("there is no option '" + name + "'"
                        + (DidYouMean.hint(name, names).isEmpty()
                                ? "; options are " + String.join(", ", names)
                                : DidYouMean.hint(name, names))));
        boolean on = "-o".equals(arguments.get(0)) != emacs;
        if (on) {
            session.options().add(option);
        } else {
            session.options().remove(option);
        }
        session.frontend().optionsChanged();
        return new EvaluationResult.Message(option.label() + " is " + (on ? "on" : "off"));
    }
}
