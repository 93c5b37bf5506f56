package dev.klingdsl.ledger.store.jdbc;

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
            terms.add("account = ?");
            values.add(query.account().key());
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

    private static void equal(String column, @Nullable String value, List<String> terms, List<Object> values) {
        if (value != null) {
            terms.add(column + " = ?");
            values.add(value);
        }
    }
}
