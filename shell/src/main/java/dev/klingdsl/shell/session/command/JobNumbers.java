package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.Suggestion;

import java.util.List;

/** The numbers of the jobs. */
final class JobNumbers {
    private JobNumbers() {}

    static List<Suggestion> of(Session session) {
        return session.jobs().all().stream()
                .map(job ->
                        Suggestion.of(String.valueOf(job.getNumber()), job.getName() + ", " + job.getState(), "jobs"))
                .toList();
    }
}
