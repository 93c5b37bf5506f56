package dev.klingdsl.shell.render.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a program for Python 3; the bodies are raw strings. */
final class PythonSample {
    private PythonSample() {}

    static String render(List<String> intro, String base, List<SampleRequest> requests) {
        String bodies = requests.stream().map(PythonSample::literal).collect(Collectors.joining());
        return SampleCode.comments("#", intro)
                + """

                import os
                import sys
                import urllib.error
                import urllib.request

                BASE_URL = "%s"

                REQUESTS = [
                %s]

                token = os.environ.get("%s")
                if not token:
                    sys.exit("set %s to an access token first")

                for body in REQUESTS:
                    request = urllib.request.Request(
                        BASE_URL + "%s",
                        data=body.encode("utf-8"),
                        headers={
                            "access_token": token,
                            "Content-Type": "application/json",
                        },
                        method="POST",
                    )
                    try:
                        with urllib.request.urlopen(request) as answer:
                            print(answer.read().decode("utf-8"))
                    except urllib.error.HTTPError as error:
                        print(error.read().decode("utf-8", "replace"))
                        sys.exit(f"the service answered with HTTP status {error.code}")
                """.formatted(base, bodies, SampleCode.TOKEN, SampleCode.TOKEN, SampleCode.SUBMIT_PATH);
    }

    /** Escapes triple quotes in JSON, which a raw string cannot contain. */
    private static String literal(SampleRequest request) {
        return "    # " + request.title() + "\n    r'''" + request.body().replace("'''", "''\\u0027") + "''',\n";
    }
}
