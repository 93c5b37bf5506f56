package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;

import java.util.List;

/** Suggests numbers of jobs. */
public final class JobSuggestions {
    private JobSuggestions() {}

    public static List<Suggestion> of(Session session) {
        return session.jobs().all().stream()
                .map(job ->
                        Suggestion.of(String.valueOf(job.getNumber()), job.getName() + ", " + job.getState(), "jobs"))
                .toList();
    }
}
