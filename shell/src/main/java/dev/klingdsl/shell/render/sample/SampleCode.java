package dev.klingdsl.shell.render.sample;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.text.OneLine;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a program that submits the requests of a plan, using only its language's standard library. */
public final class SampleCode {
    /** The environment variable with the token. */
    static final String TOKEN = "CHANJING_ACCESS_TOKEN";

    static final String SUBMIT_PATH = "/open/v1/ai_creation/task/submit";

    private SampleCode() {}

    /**
     * Returns a complete program.
     *
     * @param plan a plan without errors
     * @param baseUrl where the service answers
     */
    public static String render(SampleLanguage language, Plan plan, URI baseUrl) {
        List<SampleRequest> requests =
                plan.steps().stream().map(SampleRequest::of).toList();
        List<String> intro = intro(plan, requests);
        String base = baseUrl.toString().replaceFirst("/+$", "");
        return switch (language) {
            case CURL -> CurlSample.render(intro, base, requests);
            case JAVA -> JavaSample.render(intro, base, requests);
            case GO -> GoSample.render(intro, base, requests);
            case PYTHON -> PythonSample.render(intro, base, requests);
        };
    }

    private static List<String> intro(Plan plan, List<SampleRequest> requests) {
        List<String> intro = new ArrayList<>();
        String name = OneLine.of(plan.name()).replace('\\', '/');
        intro.add("Submits the plan '" + name + "': " + Plural.of(requests.size(), "request")
                + ". Every request that is sent is charged.");
        intro.add("Set the environment variable " + TOKEN + " to an access token first.");
        String uploads = requests.stream()
                .flatMap(request -> request.uploads().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!uploads.isEmpty()) {
            intro.add("These images must be uploaded first: " + uploads + ". For each of them:");
            intro.add("  GET /open/v1/common/create_upload_url?service=ai_creation&name=NAME, with the token;");
            intro.add("  PUT the file to the answer's sign_url, with its mime_type as Content-Type and no token;");
            intro.add("  GET /open/v1/common/file_detail?id=FILE_ID, with the token, until status is 1;");
            intro.add("  write full_path in place of the URL that starts with " + SampleRequest.PLACEHOLDER);
        }
        return intro;
    }

    /** Returns the lines as comments. */
    static String comments(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + " " + line + "\n").collect(Collectors.joining());
    }
}
