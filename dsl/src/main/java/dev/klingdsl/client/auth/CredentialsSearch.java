package dev.klingdsl.client.auth;

import dev.klingdsl.account.Credentials;
import dev.klingdsl.error.CredentialsException;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Finds credentials: given ones, then the environment's, then the vendor's file. Incomplete ones are an error. */
public final class CredentialsSearch {
    private final Environment environment;
    private final Clock clock;

    public CredentialsSearch(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public Optional<FoundCredentials> find(@Nullable Credentials given) {
        if (given != null) {
            return Optional.of(checked(given));
        }
        Optional<String> token = environment.get(Environment.ACCESS_TOKEN);
        if (token.isPresent()) {
            return Optional.of(new FoundCredentials(Credentials.accessToken(token.get()), Environment.ACCESS_TOKEN));
        }
        return inVariables().or(this::inVendorFile);
    }

    private FoundCredentials checked(Credentials given) {
        String source = "given by the program";
        if (given instanceof Credentials.AccessToken token && token.token().isBlank()) {
            throw new CredentialsException("the access token given by the program is blank", null);
        }
        if (given instanceof Credentials.App app
                && (app.appId().isBlank() || app.secretKey().isBlank())) {
            throw new CredentialsException("the app id or secret key given by the program is blank; give both", null);
        }
        if (given instanceof Credentials.CredentialsFile file) {
            source = "file " + shown(file.file());
            if (!isUsable(file.file())) {
                throw new CredentialsException(
                        "the credentials file " + file.file() + " has no credentials; it needs app_id and secret_key",
                        null);
            }
        }
        return new FoundCredentials(given, source);
    }

    private Optional<FoundCredentials> inVariables() {
        Optional<String> id = environment.get(Environment.APP_ID);
        Optional<String> key = environment.get(Environment.SECRET_KEY);
        if (id.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (id.isEmpty() || key.isEmpty()) {
            String present = id.isPresent() ? Environment.APP_ID : Environment.SECRET_KEY;
            String missing = id.isPresent() ? Environment.SECRET_KEY : Environment.APP_ID;
            throw new CredentialsException(
                    "the environment has " + present + " but not " + missing + "; set both, or unset " + present
                            + " to use other credentials or the sandbox",
                    null);
        }
        return Optional.of(new FoundCredentials(
                Credentials.app(id.get(), key.get()), Environment.APP_ID + " and " + Environment.SECRET_KEY));
    }

    private Optional<FoundCredentials> inVendorFile() {
        Path file = environment.credentialsFile();
        return isUsable(file)
                ? Optional.of(new FoundCredentials(Credentials.file(file), "file " + shown(file)))
                : Optional.empty();
    }

    /** Returns false when the file contains no credentials. */
    private boolean isUsable(Path file) {
        VendorCredentials content = new VendorCredentialsFile(file).read();
        boolean complete = content.appId() != null && content.secretKey() != null;
        boolean liveToken = content.token() != null
                && (content.expires() == null || content.expires().isAfter(clock.instant()));
        if (complete || liveToken) {
            return true;
        }
        if (content.appId() == null && content.secretKey() == null) {
            return false;
        }
        String missing = content.appId() == null ? "app_id" : "secret_key";
        throw new CredentialsException(
                "the credentials file " + file + " has no " + missing + "; add it, or set CHANJING_APP_ID and"
                        + " CHANJING_SECRET_KEY, or delete the file to use the sandbox",
                null);
    }

    private static String shown(Path file) {
        Path home = Path.of(System.getProperty("user.home"));
        return file.startsWith(home)
                ? Path.of("~").resolve(home.relativize(file)).toString()
                : file.toString();
    }
}
