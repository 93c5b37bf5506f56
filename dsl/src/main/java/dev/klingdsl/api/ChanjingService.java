package dev.klingdsl.api;

import dev.klingdsl.api.dto.Envelope;
import dev.klingdsl.api.dto.TaskPageRequest;
import dev.klingdsl.api.dto.TokenRequest;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Query;

import java.util.concurrent.CompletableFuture;

/** The service's endpoints that may be called again at will. */
interface ChanjingService {
    String TOKEN = "/open/v1/access_token";
    String TASK = "/open/v1/ai_creation/task";
    String TASK_PAGE = "/open/v1/ai_creation/task/page";
    String UPLOAD_URL = "/open/v1/common/create_upload_url";
    String FILE_DETAIL = "/open/v1/common/file_detail";

    @POST(TOKEN)
    CompletableFuture<Response<Envelope>> accessToken(@Body TokenRequest body);

    @GET(TASK)
    CompletableFuture<Response<Envelope>> task(@Header("access_token") String token, @Query("unique_id") String id);

    @POST(TASK_PAGE)
    CompletableFuture<Response<Envelope>> page(@Header("access_token") String token, @Body TaskPageRequest body);

    @GET(UPLOAD_URL)
    CompletableFuture<Response<Envelope>> uploadUrl(
            @Header("access_token") String token, @Query("service") String service, @Query("name") String name);

    @GET(FILE_DETAIL)
    CompletableFuture<Response<Envelope>> fileDetail(@Header("access_token") String token, @Query("id") String id);
}
