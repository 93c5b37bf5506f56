package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.endpoint.Billing;
import dev.klingdsl.sandbox.endpoint.DownloadEndpoint;
import dev.klingdsl.sandbox.endpoint.PriceEndpoint;
import dev.klingdsl.sandbox.endpoint.QueryEndpoint;
import dev.klingdsl.sandbox.endpoint.SubmitEndpoint;
import dev.klingdsl.sandbox.endpoint.TaskJson;
import dev.klingdsl.sandbox.endpoint.TokenIssuer;
import dev.klingdsl.sandbox.endpoint.UploadEndpoint;
import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.FileStore;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.TaskStore;
import dev.klingdsl.sandbox.store.UrlSigner;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Checks route, method, token and rate of a request, and passes it to the handler of its endpoint. */
final class Router implements Handler {
    private static final Set<Endpoint> OPEN = Set.of(
            Endpoint.TOKEN, Endpoint.PRICES, Endpoint.STORE, Endpoint.DOWNLOAD, Endpoint.UPLOADED_FILE, Endpoint.OTHER);
    private static final Set<Endpoint> STORAGE =
            Set.of(Endpoint.STORE, Endpoint.DOWNLOAD, Endpoint.UPLOADED_FILE, Endpoint.OTHER);

    private final Map<Endpoint, Handler> handlers = new EnumMap<>(Endpoint.class);
    private final TokenIssuer tokens;
    private final QpsLimiter qps;

    Router(SandboxSettings settings, String baseUrl, TokenIssuer tokens, TaskStore tasks, Billing billing) {
        this.tokens = tokens;
        this.qps = new QpsLimiter(settings.qps(), settings.clock());
        var signer = new UrlSigner(baseUrl, settings.clock());
        var files = new FileStore(baseUrl, settings);
        var uploads = new UploadEndpoint(files, signer, settings.clock());
        var query = new QueryEndpoint(tasks, new TaskJson(signer, settings), settings);
        handlers.put(Endpoint.TOKEN, tokens::issue);
        handlers.put(Endpoint.SUBMIT, new SubmitEndpoint(tasks, files, billing));
        handlers.put(Endpoint.QUERY, query::one);
        handlers.put(Endpoint.POLL, query::page);
        handlers.put(Endpoint.UPLOAD_URL, uploads::createUrl);
        handlers.put(Endpoint.STORE, uploads::store);
        handlers.put(Endpoint.FILE_DETAIL, uploads::detail);
        handlers.put(Endpoint.UPLOADED_FILE, uploads::read);
        handlers.put(Endpoint.DOWNLOAD, new DownloadEndpoint(tasks, signer, settings));
        handlers.put(Endpoint.PRICES, new PriceEndpoint());
        handlers.put(Endpoint.BALANCE, billing::balance);
        handlers.put(Endpoint.CONSUMPTION, billing::consumption);
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        Endpoint endpoint = Endpoint.ofPath(request.path());
        Handler handler = handlers.get(endpoint);
        if (handler == null) {
            throw ErrorResponseException.status(404, "404 page not found");
        }
        if (!endpoint.allows(request.method())) {
            throw ErrorResponseException.status(405, "405 method " + request.method() + " not allowed");
        }
        if (!OPEN.contains(endpoint)) {
            tokens.check(request);
        }
        if (!STORAGE.contains(endpoint)) {
            qps.check(endpoint);
        }
        return handler.handle(request);
    }
}
