package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.EntryQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A query's conditions in SQL. */
record SqlConditions(String sql, List<Object> values) {

    static SqlConditions of(EntryQuery query) {
        List<String> terms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        terms.add("1 = 1");
        if (query.account() != null) {
            account(query.account(), terms, values);
        }
        if (!query.states().isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(query.states().size(), "?"));
            terms.add("state IN (" + marks + ")");
            query.states().forEach(state -> values.add(state.name()));
        }
        equal("fingerprint", query.fingerprint(), terms, values);
        equal("script", query.script(), terms, values);
        equal("step", query.step(), terms, values);
        if (query.since() != null) {
            terms.add("opened_at >= ?");
            values.add(query.since().toEpochMilli());
        }
        return new SqlConditions(String.join(" AND ", terms), List.copyOf(values));
    }

    /** As {@link Account#mayBe} has it. */
    private static void account(Account account, List<String> terms, List<Object> values) {
        if (account.sandbox()) {
            terms.add("account = ?");
            values.add(account.key());
        } else if (!account.isUnknown()) {
            terms.add("account IN (?, ?)");
            values.add(account.key());
            values.add(account.unknownHere().key());
        } else if (account.place().isEmpty()) {
            terms.add("account NOT LIKE '%@%' AND account NOT LIKE 'sandbox-%'");
        } else {
            terms.add("account LIKE ?");
            values.add("%" + account.place());
        }
    }

    private static void equal(String column, @Nullable String value, List<String> terms, List<Object> values) {
        if (value != null) {
            terms.add(column + " = ?");
            values.add(value);
        }
    }
}
