package dev.klingdsl.api;

/** Permission to send one submission now: an access token, and the rate limit's consent. */
public final class SubmitTurn {
    private final String token;

    SubmitTurn(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    @Override
    public String toString() {
        return "SubmitTurn";
    }
}
