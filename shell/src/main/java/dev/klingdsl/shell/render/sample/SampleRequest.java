package dev.klingdsl.shell.render.sample;

import dev.klingdsl.plan.Step;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.json.RequestJsonWriter;
import dev.klingdsl.shell.render.ImageNames;
import dev.klingdsl.shell.render.JsonText;
import dev.klingdsl.text.OneLine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * One request of a sample.
 *
 * @param title its comment, on one line
 * @param body indented JSON; line breaks are only between tokens
 * @param uploads the names of local images, which are placeholders in the body
 */
record SampleRequest(String title, String body, List<String> uploads) {
    static final String PLACEHOLDER = "https://example.com/upload-first/";

    static SampleRequest of(Step step) {
        String takes = step.takes() == 1 ? "" : " (send it " + step.takes() + " times for its takes)";
        List<String> uploads = step.request().images().stream()
                .filter(image -> !(image instanceof ImageSource.Remote))
                .map(image -> comment(ImageNames.of(image)))
                .toList();
        String body = JsonText.escaped(RequestJsonWriter.pretty(step.request(), SampleRequest::url));
        return new SampleRequest(comment(step.name()) + takes, body, uploads);
    }

    /** Makes text safe in comments of every language: Java interprets backslashes even there. */
    private static String comment(String text) {
        return OneLine.of(text).replace('\\', '/');
    }

    private static String url(ImageSource image) {
        if (image instanceof ImageSource.Remote remote) {
            return remote.url().toString();
        }
        return PLACEHOLDER + encoded(ImageNames.of(image));
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return "image";
        }
    }
}
