package dev.klingdsl.api;

import dev.klingdsl.api.dto.ChargesRequest;
import dev.klingdsl.api.dto.Envelope;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;

import java.util.concurrent.CompletableFuture;

/** The endpoints for prices, balance and charges, which may be missing or differ from what is known of them. */
interface BillingService {
    String PRICES = "/open/v1/price/catalog";
    String BALANCE = "/open/v1/user_duration";
    String CHARGES = "/open/v1/consume_detail";

    @GET(PRICES)
    CompletableFuture<Response<Envelope>> prices();

    @GET(BALANCE)
    CompletableFuture<Response<Envelope>> balance(@Header("access_token") String token);

    @POST(CHARGES)
    CompletableFuture<Response<Envelope>> charges(@Header("access_token") String token, @Body ChargesRequest body);
}
