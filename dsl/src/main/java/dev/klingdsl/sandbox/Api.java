package dev.klingdsl.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The service itself: checks route, method, token and rate, then lets the endpoint's handler act. */
final class Api implements Handler {
    private static final Set<Endpoint> OPEN = Set.of(
            Endpoint.TOKEN, Endpoint.PRICES, Endpoint.STORE, Endpoint.DOWNLOAD, Endpoint.UPLOADED_FILE, Endpoint.OTHER);
    private static final Set<Endpoint> STORAGE =
            Set.of(Endpoint.STORE, Endpoint.DOWNLOAD, Endpoint.UPLOADED_FILE, Endpoint.OTHER);

    private final Map<Endpoint, Handler> handlers = new EnumMap<>(Endpoint.class);
    private final Accounts accounts;
    private final QpsLimit qps;

    Api(Settings settings, String baseUrl, Accounts accounts, TaskStore tasks, Beans beans) {
        this.accounts = accounts;
        this.qps = new QpsLimit(settings.qps(), settings.clock());
        var signer = new UrlSigner(baseUrl, settings.clock());
        var files = new FileStore(baseUrl, settings);
        var uploads = new UploadApi(files, signer, settings.clock());
        var query = new QueryApi(tasks, new TaskJson(signer, settings), settings);
        handlers.put(Endpoint.TOKEN, accounts::issue);
        handlers.put(Endpoint.SUBMIT, new SubmitApi(tasks, files, beans));
        handlers.put(Endpoint.QUERY, query::one);
        handlers.put(Endpoint.POLL, query::page);
        handlers.put(Endpoint.UPLOAD_URL, uploads::createUrl);
        handlers.put(Endpoint.STORE, uploads::store);
        handlers.put(Endpoint.FILE_DETAIL, uploads::detail);
        handlers.put(Endpoint.UPLOADED_FILE, uploads::read);
        handlers.put(Endpoint.DOWNLOAD, new DownloadApi(tasks, signer, settings));
        handlers.put(Endpoint.PRICES, new PriceApi());
        handlers.put(Endpoint.BALANCE, beans::balance);
        handlers.put(Endpoint.CONSUMPTION, beans::consumption);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Endpoint endpoint = request.endpoint();
        Handler handler = handlers.get(endpoint);
        if (handler == null) {
            throw Refusal.status(404, "404 page not found");
        }
        if (!endpoint.allows(request.method())) {
            throw Refusal.status(405, "405 method " + request.method() + " not allowed");
        }
        if (!OPEN.contains(endpoint)) {
            accounts.check(request);
        }
        if (!STORAGE.contains(endpoint)) {
            qps.check(endpoint);
        }
        return handler.handle(request);
    }
}
