package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Creates the ledger's records of purchases. */
public final class PurchaseFactory {
    private PurchaseFactory() {}

    /**
     * Returns the purchase of a take of a run.
     *
     * @param folder the folder of its result files
     * @param urls maps each image to its URL, if it has one
     */
    public static Purchase purchase(
            Account account, TakeOrigin origin, RunOptions options, Path folder, Function<ImageSource, String> urls) {
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

    /** Returns the purchase of a request without a plan. */
    public static Purchase purchase(Account account, TakeOrigin origin, Function<ImageSource, String> urls) {
        Provenance provenance = Provenance.of(
                origin.script(), origin.take().step(), origin.take().take());
        return purchase(account, provenance, origin, urls, null);
    }

    private static Purchase purchase(
            Account account,
            Provenance provenance,
            TakeOrigin origin,
            Function<ImageSource, String> urls,
            @Nullable BigDecimal price) {
        VideoRequest request = origin.request();
        return new Purchase(
                account,
                provenance,
                origin.fingerprint(),
                RedactedRequestJson.write(request, urls),
                identity(origin),
                request.duration(),
                price);
    }

    /** Returns the JSON of a request with the hashes of its images, which changes whenever the fingerprint does. */
    public static String identity(TakeOrigin origin) {
        return RedactedRequestJson.write(origin.request(), image -> identity(image, origin.imageHashes()));
    }

    private static String identity(ImageSource image, Map<Path, String> hashes) {
        if (image instanceof ImageSource.Local local) {
            return "sha256:" + hashes.get(local.path());
        }
        return image instanceof ImageSource.Supplied supplied
                ? "sha256:" + supplied.sha256().toLowerCase(Locale.ROOT)
                : image.toString();
    }

    public static PurchaseRequest request(Purchase purchase, RunOptions options) {
        return PurchaseRequest.of(purchase).withFresh(options.fresh()).withBudget(options.budget());
    }
}
