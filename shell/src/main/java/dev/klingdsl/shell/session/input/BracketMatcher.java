package dev.klingdsl.shell.session.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Matches the brackets of a text. Immutable. */
public final class BracketMatcher {
    private final Map<Integer, Integer> partners = new HashMap<>();
    private final Set<Integer> stray = new LinkedHashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    /** Matches the brackets among these tokens. */
    public BracketMatcher(String text, List<Token> tokens) {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.OPEN) {
                open.push(token.start());
            } else if (token.kind() == Token.Kind.CLOSE) {
                Integer partner = open.peek();
                boolean fits = partner != null
                        && "([{".indexOf(text.charAt(partner)) == ")]}".indexOf(text.charAt(token.start()));
                if (fits) {
                    open.pop();
                    partners.put(partner, token.start());
                    partners.put(token.start(), partner);
                } else {
                    stray.add(token.start());
                }
            }
        }
    }

    /** Returns the offset of the bracket that matches the one at an offset. */
    public OptionalInt partner(int place) {
        Integer partner = partners.get(place);
        return partner == null ? OptionalInt.empty() : OptionalInt.of(partner);
    }

    /** Returns true for a closing bracket without an opening one. */
    public boolean isStray(int place) {
        return stray.contains(place);
    }

    /** Returns how many brackets are open at the end. */
    public int depth() {
        return open.size();
    }
}
