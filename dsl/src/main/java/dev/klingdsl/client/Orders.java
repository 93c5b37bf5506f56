package dev.klingdsl.client;

import dev.klingdsl.ledger.Account;
import dev.klingdsl.ledger.Order;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.Origin;
import dev.klingdsl.wire.RequestJson;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says in the ledger's words what is to be bought. */
final class Orders {
    private Orders() {}

    /**
     * Returns what a take of a run buys.
     *
     * @param folder of its result files
     * @param urls tells the URL of each image, as far as it has one
     */
    static Purchase purchase(
            Account account, Origin origin, RunOptions options, Path folder, Function<ImageSource, String> urls) {
        VideoRequest request = origin.request();
        Provenance provenance = new Provenance(
                origin.script(),
                origin.parameters(),
                origin.take().step(),
                origin.take().take(),
                options.revision(),
                folder.toAbsolutePath().normalize().toString());
        return purchase(
                account,
                provenance,
                origin,
                urls,
                options.prices().apply(request).orElse(null));
    }

    /** Returns what a request without a plan buys. */
    static Purchase purchase(Account account, Origin origin, Function<ImageSource, String> urls) {
        Provenance provenance = Provenance.of(
                origin.script(), origin.take().step(), origin.take().take());
        return purchase(account, provenance, origin, urls, null);
    }

    private static Purchase purchase(
            Account account,
            Provenance provenance,
            Origin origin,
            Function<ImageSource, String> urls,
            @Nullable BigDecimal price) {
        VideoRequest request = origin.request();
        return new Purchase(
                account,
                provenance,
                origin.fingerprint(),
                RequestJson.write(request, urls),
                identity(origin),
                request.duration(),
                price);
    }

    /** Returns the JSON of a request with the hashes of its own images: what changes when the fingerprint does. */
    static String identity(Origin origin) {
        return RequestJson.write(origin.request(), image -> identity(image, origin.imageHashes()));
    }

    private static String identity(ImageSource image, Map<Path, String> hashes) {
        if (image instanceof ImageSource.Local local) {
            return "sha256:" + hashes.get(local.path());
        }
        return image instanceof ImageSource.Supplied supplied
                ? "sha256:" + supplied.sha256().toLowerCase(Locale.ROOT)
                : image.toString();
    }

    static Order order(Purchase purchase, RunOptions options) {
        return Order.of(purchase).withFresh(options.fresh()).withBudget(options.budget());
    }
}
