package dev.klingdsl.shell.render.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a class for {@code java Submit.java}; the bodies are text blocks. */
final class JavaSample {
    private JavaSample() {}

    static String render(List<String> intro, String base, List<SampleRequest> requests) {
        String bodies = requests.stream().map(JavaSample::literal).collect(Collectors.joining(",\n"));
        return SampleCode.comments("//", intro)
                + """
                // Save it in UTF-8 as Submit.java and start it with: java -Dfile.encoding=UTF-8 Submit.java

                import java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;
                import java.util.List;

                public class Submit {
                    static final String BASE_URL = "%s";

                    static final List<String> REQUESTS = List.of(
                %s);

                    public static void main(String[] args) throws Exception {
                        String token = System.getenv("%s");
                        if (token == null || token.isBlank()) {
                            System.err.println("set %s to an access token first");
                            System.exit(2);
                        }
                        HttpClient client = HttpClient.newHttpClient();
                        for (String body : REQUESTS) {
                            HttpRequest request = HttpRequest.newBuilder(URI.create(BASE_URL + "%s"))
                                    .header("access_token", token)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build();
                            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                            System.out.println(answer.body());
                            if (answer.statusCode() != 200) {
                                System.err.println("the service answered with HTTP status " + answer.statusCode());
                                System.exit(1);
                            }
                        }
                    }
                }
                """.formatted(base, bodies, SampleCode.TOKEN, SampleCode.TOKEN, SampleCode.SUBMIT_PATH);
    }

    /** Escapes backslashes and triple quotes for a text block. */
    private static String literal(SampleRequest request) {
        String body = request.body().replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
        String block = "\"\"\"\n" + body + "\"\"\"";
        return ("// " + request.title() + "\n" + block).indent(12).stripTrailing();
    }
}
