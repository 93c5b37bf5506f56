package dev.klingdsl.shell.render.sample;

import dev.klingdsl.shell.render.ShellQuoting;

import java.util.List;

/**
 * Renders a POSIX shell script; here-documents with a quoted delimiter take JSON unchanged. The token reaches curl on
 * descriptor 3, as every user of the machine can read a command line.
 */
final class CurlSample {
    private CurlSample() {}

    static String render(List<String> intro, String base, List<SampleRequest> requests) {
        StringBuilder code = new StringBuilder("#!/bin/sh\n");
        code.append(SampleCode.comments("#", intro));
        code.append("\nset -eu\n: \"${").append(SampleCode.TOKEN).append(":?set it to an access token first}\"\n");
        code.append("base_url=").append(ShellQuoting.quoted(base)).append('\n');
        for (SampleRequest request : requests) {
            code.append("""

                    # %s
                    curl -sS --fail-with-body -X POST "$base_url%s" \\
                      -H @/dev/fd/3 -H 'Content-Type: application/json' \\
                      --data-binary @- 3<<HEADER <<'JSON'
                    access_token: $%s
                    HEADER
                    %s
                    JSON
                    """.formatted(request.title(), SampleCode.SUBMIT_PATH, SampleCode.TOKEN, request.body()));
        }
        return code.toString();
    }
}
