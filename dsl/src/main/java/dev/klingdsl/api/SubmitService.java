package dev.klingdsl.api;

import dev.klingdsl.api.dto.Envelope;
import dev.klingdsl.http.FirstByteCheck;
import dev.klingdsl.http.RequestSentListener;
import okhttp3.RequestBody;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Tag;

import java.util.concurrent.CompletableFuture;

/** The endpoint that is paid for, which has an HTTP client of its own. */
interface SubmitService {
    String SUBMIT = "/open/v1/ai_creation/task/submit";

    @POST(SUBMIT)
    CompletableFuture<Response<Envelope>> submit(
            @Header("access_token") String token,
            @Body RequestBody body,
            @Tag RequestSentListener listener,
            @Tag FirstByteCheck check);
}
