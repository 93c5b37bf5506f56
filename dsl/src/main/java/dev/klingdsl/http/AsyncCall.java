package dev.klingdsl.http;

import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.KlingException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One HTTP call as a future, for transfers of files, which do not go through Retrofit. */
public final class AsyncCall<T> implements Callback {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final Exchange exchange;
    private final ResponseReader<T> reader;

    private AsyncCall(Exchange exchange, ResponseReader<T> reader) {
        this.exchange = exchange;
        this.reader = reader;
    }

    public static <T> CompletableFuture<T> start(
            OkHttpClient client, Request request, Exchange exchange, ResponseReader<T> reader) {
        AsyncCall<T> call = new AsyncCall<>(exchange, reader);
        client.newCall(request).enqueue(call);
        return call.future;
    }

    @Override
    public void onFailure(Call call, IOException e) {
        future.completeExceptionally(
                e.getCause() instanceof KlingException known ? known : NetworkExceptions.of(e, exchange, true));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            future.complete(reader.read(response));
        } catch (IOException e) {
            future.completeExceptionally(NetworkExceptions.of(e, exchange, true));
        } catch (KlingException e) {
            future.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
            throw e;
        }
    }

    /** Reads a response, on the thread that received it. */
    public interface ResponseReader<T> {
        T read(Response response) throws IOException;
    }
}
