package dev.klingdsl.shell.cli.command;

import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.check.CheckResult;
import dev.klingdsl.shell.cli.check.LedgerChecks;
import dev.klingdsl.shell.cli.check.LocalChecks;
import dev.klingdsl.shell.cli.check.ServiceChecks;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;
import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Checks the installation. */
@Command(
        name = "doctor",
        description = "Check Java, the terminal, the ledger, the credentials and the service, with the fix for each.",
        footer = {"%nExample:", "  kling doctor"})
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    /** Creates the command. */
    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandEnvironment environment = console.environment();
        List<CheckResult> findings = new ArrayList<>(LocalChecks.java());
        findings.addAll(LocalChecks.terminal(console));
        findings.add(LedgerChecks.of(environment));
        try {
            findings.addAll(ServiceChecks.of(environment));
        } catch (CredentialsException e) {
            findings.add(ServiceChecks.notOpened(environment, e));
        }
        findings.forEach(this::show);
        return findings.stream()
                .filter(finding -> finding.kind() == CheckResult.Kind.BROKEN)
                .map(finding -> finding.subject().equals("credentials") ? ExitCode.CREDENTIALS : ExitCode.SERVICE)
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private void show(CheckResult finding) {
        Paint paint = console.paint();
        String mark = switch (finding.kind()) {
            case FINE -> paint.green("ok  ");
            case NOTE -> paint.yellow("note");
            case BROKEN -> paint.red("FAIL");
        };
        String text = mark + "  " + finding.subject() + ": " + finding.text() + "\n"
                + (finding.fix().isEmpty() ? "" : "      fix: " + finding.fix());
        console.print(WordWrap.words(text, console.wrapColumns(), "      ").stripTrailing() + "\n");
    }
}
