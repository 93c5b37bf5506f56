package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.script.LiveScript;
import dev.klingdsl.shell.command.Console;
import dev.klingdsl.shell.command.ExitCode;
import dev.klingdsl.shell.command.Host;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.Frontend;
import dev.klingdsl.shell.session.JobNews;
import dev.klingdsl.shell.session.Look;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.OutcomeText;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.SessionListener;
import dev.klingdsl.shell.session.command.Farewell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The shell without a person at it: no prompts, plain lines, and an end at the first input that fails. */
final class PlainShell implements SessionListener, Frontend {
    private final Host host;
    private final Console console;
    private final Callable<String> doctor;
    private final Session session;
    private volatile boolean leaving;

    PlainShell(Host host, Console console, Wiring wiring) {
        this.host = host;
        this.console = console;
        this.doctor = wiring.doctor();
        this.session = wiring.open(this, this);
    }

    /** Evaluates lines, joining those that belong together, and returns the exit code. */
    int run(Iterator<String> lines) {
        try {
            StringBuilder input = new StringBuilder();
            while (lines.hasNext()) {
                input.append(lines.next());
                String text = input.toString();
                boolean command = session.commands().commandOf(text).isPresent() || text.isBlank();
                if (!command && lines.hasNext() && LiveScript.endsTooEarly(text)) {
                    input.append('\n');
                    continue;
                }
                input.setLength(0);
                Outcome outcome = session.evaluate(text);
                int exitCode = tell(outcome);
                if (exitCode != ExitCode.OK || outcome instanceof Outcome.Exit) {
                    return exitCode;
                }
            }
            String farewell = Farewell.of(session);
            if (!farewell.isEmpty()) {
                host.err().println("kling: " + farewell.replace("\n", "\nkling: "));
            }
            return ExitCode.OK;
        } finally {
            // What was not waited for has been told once: closing would tell it again, job by job.
            leaving = true;
            session.close();
        }
    }

    private int tell(Outcome outcome) {
        int exitCode = OutcomeText.exitCode(outcome);
        PrintStream to = outcome instanceof Outcome.Failed ? host.err() : host.out();
        Paint paint = outcome instanceof Outcome.Failed ? console.errorPaint() : console.paint();
        print(to, OutcomeText.render(outcome, new Look(paint, console::columns)));
        return exitCode;
    }

    private static synchronized void print(PrintStream to, String text) {
        to.print(text);
        to.flush();
    }

    @Override
    public Look look() {
        return new Look(console.paint(), console::columns);
    }

    @Override
    public Optional<Boolean> confirm(String shown, String question) {
        return Optional.empty();
    }

    @Override
    public String edit(String text) throws java.io.IOException {
        throw new java.io.IOException("there is no terminal");
    }

    @Override
    public void open(Path file) throws java.io.IOException {
        DesktopProgram.open(file);
    }

    @Override
    public List<String> history() {
        return List.copyOf(session.inputs());
    }

    @Override
    public String doctor() throws InterruptedException {
        return Doctor.ask(doctor);
    }

    @Override
    public void optionsChanged() {}

    @Override
    public void happened(SessionJob job, JobEvent event) {
        if (leaving) {
            return;
        }
        JobNews.of(job, event, console.paint(), host::show).ifPresent(line -> print(host.out(), line + "\n"));
    }

    @Override
    public void ended(SessionJob job) {
        if (!leaving) {
            print(host.out(), JobNews.of(job, console.paint(), host::show) + "\n");
        }
    }

    @Override
    public void announced(Outcome outcome) {
        print(host.out(), OutcomeText.render(outcome, look()));
    }
}
