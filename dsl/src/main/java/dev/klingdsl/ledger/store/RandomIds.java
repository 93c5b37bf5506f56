package dev.klingdsl.ledger.store;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Ids of ten letters and digits that cannot be misread: some 50 random bits. */
final class RandomIds implements Supplier<String> {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
