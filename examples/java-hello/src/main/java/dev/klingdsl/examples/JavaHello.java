package dev.klingdsl.examples;

import dev.klingdsl.Kling;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;

/** One request, submitted, awaited and downloaded. */
public final class JavaHello {
    private JavaHello() {}

    /** Makes one video in the folder that the first argument names, or in {@code out}. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "out");

        // Every rule is checked here, before anything is sent.
        VideoRequest request = Kling.request(
                video -> video.prompt("a fox turns to camera").portrait().duration(5));

        // Without sandbox(), the account in the environment is used, and paid from.
        try (KlingClient kling = KlingClient.builder().sandbox().build()) {
            Path file = kling.submit(request)
                    .thenCompose(job -> kling.download(job, folder.resolve("java-hello.mp4")))
                    .join();
            System.out.println(file);
        }
    }
}
