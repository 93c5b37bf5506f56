package dev.klingdsl.ledger;

import dev.klingdsl.account.Account;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries are wanted; newest first.
 *
 * @param account whose; null for everybody's
 * @param states any of these; empty for all
 * @param fingerprint of equal purchases; null for all
 * @param script by name; null for all
 * @param step by name; null for all
 * @param since opened then or later; null for all
 * @param limit the most to return, at least 1
 */
public record EntryQuery(
        @Nullable Account account,
        Set<SubmissionStatus> states,
        @Nullable String fingerprint,
        @Nullable String script,
        @Nullable String step,
        @Nullable Instant since,
        int limit) {

    /** Copies the set. */
    public EntryQuery {
        states = Set.copyOf(states);
    }

    /** {@return the query for everything} */
    public static EntryQuery all() {
        return new EntryQuery(null, Set.of(), null, null, null, null, Integer.MAX_VALUE);
    }

    /**
     * {@return the same for one account, with what was submitted by a sign-in that may be the same account}
     *
     * @param value whose entries to find
     */
    public EntryQuery of(Account value) {
        return new EntryQuery(value, states, fingerprint, script, step, since, limit);
    }

    /**
     * {@return the same for some states}
     *
     * @param values any of these; none at all means all
     */
    public EntryQuery inState(SubmissionStatus... values) {
        return new EntryQuery(account, Set.of(values), fingerprint, script, step, since, limit);
    }

    /**
     * {@return the same for one fingerprint}
     *
     * @param value what equal purchases have in common
     */
    public EntryQuery withFingerprint(String value) {
        return new EntryQuery(account, states, value, script, step, since, limit);
    }

    /**
     * {@return the same for one step of a script}
     *
     * @param scriptName the plan's name
     * @param stepName the step's name
     */
    public EntryQuery withStep(String scriptName, String stepName) {
        return new EntryQuery(account, states, fingerprint, scriptName, stepName, since, limit);
    }

    /**
     * {@return the same for what was opened then or later}
     *
     * @param value by this machine's clock
     */
    public EntryQuery since(Instant value) {
        return new EntryQuery(account, states, fingerprint, script, step, value, limit);
    }

    /**
     * {@return the same for the newest few}
     *
     * @param value at least 1
     */
    public EntryQuery limit(int value) {
        return new EntryQuery(account, states, fingerprint, script, step, since, value);
    }

    /**
     * {@return true if the entry is one of those asked for; the limit aside}
     *
     * @param entry any
     */
    public boolean matches(LedgerEntry entry) {
        Provenance provenance = entry.purchase().provenance();
        return (account == null || account.mayBe(entry.purchase().account()))
                && (states.isEmpty() || states.contains(entry.state().status()))
                && (fingerprint == null || fingerprint.equals(entry.purchase().fingerprint()))
                && (script == null || script.equals(provenance.script()))
                && (step == null || step.equals(provenance.step()))
                && (since == null || !entry.openedAt().isBefore(since));
    }
}
