package dev.klingdsl.ledger;

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
        Set<StateName> states,
        @Nullable String fingerprint,
        @Nullable String script,
        @Nullable String step,
        @Nullable Instant since,
        int limit) {

    /** Copies the set. */
    public EntryQuery {
        states = Set.copyOf(states);
    }

    /** Returns the query for everything. */
    public static EntryQuery all() {
        return new EntryQuery(null, Set.of(), null, null, null, null, Integer.MAX_VALUE);
    }

    /** Returns the same for one account. */
    public EntryQuery of(Account value) {
        return new EntryQuery(value, states, fingerprint, script, step, since, limit);
    }

    /** Returns the same for some states. */
    public EntryQuery inState(StateName... values) {
        return new EntryQuery(account, Set.of(values), fingerprint, script, step, since, limit);
    }

    /** Returns the same for one fingerprint. */
    public EntryQuery withFingerprint(String value) {
        return new EntryQuery(account, states, value, script, step, since, limit);
    }

    /** Returns the same for one step of a script. */
    public EntryQuery withStep(String scriptName, String stepName) {
        return new EntryQuery(account, states, fingerprint, scriptName, stepName, since, limit);
    }

    /** Returns the same for what was opened then or later. */
    public EntryQuery since(Instant value) {
        return new EntryQuery(account, states, fingerprint, script, step, value, limit);
    }

    /** Returns the same for the newest few. */
    public EntryQuery limit(int value) {
        return new EntryQuery(account, states, fingerprint, script, step, since, value);
    }

    boolean matches(Entry entry) {
        Provenance provenance = entry.purchase().provenance();
        return (account == null || account.equals(entry.purchase().account()))
                && (states.isEmpty() || states.contains(entry.state().name()))
                && (fingerprint == null || fingerprint.equals(entry.purchase().fingerprint()))
                && (script == null || script.equals(provenance.script()))
                && (step == null || step.equals(provenance.step()))
                && (since == null || !entry.openedAt().isBefore(since));
    }
}
