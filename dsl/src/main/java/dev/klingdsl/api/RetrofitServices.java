package dev.klingdsl.api;

import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.http.HttpClients;
import dev.klingdsl.http.resilience.AccountRateLimits;
import dev.klingdsl.http.resilience.RetryBudget;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The service's endpoints over the HTTP clients of one {@code KlingClient}, with what all their calls share.
 *
 * @param http the clients, closed by their owner
 * @param limits how fast the endpoints may be called
 * @param retryBudget how many repetitions the calls may afford together
 */
public record RetrofitServices(HttpClients http, AccountRateLimits limits, RetryBudget retryBudget) {

    public RetrofitServices(HttpClients http, AccountRateLimits limits) {
        this(http, limits, new RetryBudget());
    }

    ChanjingService tasks() {
        return over(http.calls()).create(ChanjingService.class);
    }

    BillingService billing() {
        return over(http.calls()).create(BillingService.class);
    }

    SubmitService submissions() {
        return over(http.submissions()).create(SubmitService.class);
    }

    private Retrofit over(OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(http.baseUrl())
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(LenientJson.MAPPER))
                .build();
    }
}
