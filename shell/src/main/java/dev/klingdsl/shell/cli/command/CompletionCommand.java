package dev.klingdsl.shell.cli.command;

import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.script.BundledScripts;
import dev.klingdsl.shell.exit.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints the completion script of {@code kling} for a shell. */
@Command(
        name = "completion",
        description = "Print the completion script for bash or zsh.",
        footer = {
            "%nExamples:",
            "  kling completion bash > ~/.local/share/bash-completion/completions/kling",
            "  source <(kling completion zsh)     in ~/.zshrc",
        })
public final class CompletionCommand implements Callable<Integer> {
    private static final Pattern FUNCTIONS = Pattern.compile("(?m)(?=^function )");
    private static final Pattern TAKES_SCRIPT = Pattern.compile("function _picocli_kling_(run|plan)\\(");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The shells. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SHELL",
            description = "${COMPLETION-CANDIDATES}; the same script serves both.")
    private Shell shell = Shell.BASH;

    /** Creates the command. */
    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String script =
                withBundledScripts(AutoComplete.bash("kling", spec.root().commandLine()));
        console.print(shell == Shell.ZSH ? "autoload -U +X compinit && compinit\n" + script : script);
        return ExitCode.OK;
    }

    /** Adds the names of the bundled scripts to the files that complete a script argument. */
    private String withBundledScripts(String script) {
        String names = new BundledScripts(console.environment().home())
                .all().stream()
                        .map(BundledScripts::name)
                        .filter(name -> name.matches("[\\w.-]+"))
                        .collect(Collectors.joining("\\n"));
        return FUNCTIONS
                .splitAsStream(script)
                .map(function -> TAKES_SCRIPT.matcher(function).lookingAt()
                        ? function.replace(
                                "positionals=$( compgen -f ", "positionals=$( compgen -f -W $'" + names + "' ")
                        : function)
                .collect(Collectors.joining());
    }
}
