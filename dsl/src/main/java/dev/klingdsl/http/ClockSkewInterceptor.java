package dev.klingdsl.http;

import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/** Measures by the {@code Date} of each response how far the server's clock is from ours. */
public final class ClockSkewInterceptor implements Interceptor {
    private final Clock clock;
    private volatile @Nullable Duration skew;

    public ClockSkewInterceptor(Clock clock) {
        this.clock = clock;
    }

    public Optional<Duration> skew() {
        return Optional.ofNullable(skew);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Date date = response.headers().getDate("Date");
        if (date != null) {
            skew = Duration.between(clock.instant().truncatedTo(ChronoUnit.SECONDS), date.toInstant());
        }
        return response;
    }
}
