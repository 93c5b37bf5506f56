package dev.klingdsl.shell.render.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a program for {@code go run}; the bodies are raw strings. */
final class GoSample {
    private GoSample() {}

    static String render(List<String> intro, String base, List<SampleRequest> requests) {
        String bodies = requests.stream().map(GoSample::literal).collect(Collectors.joining());
        return SampleCode.comments("//", intro)
                + """
                package main

                import (
                \t"fmt"
                \t"io"
                \t"log"
                \t"net/http"
                \t"os"
                \t"strings"
                )

                const baseURL = "%s"

                var requests = []string{
                %s}

                func main() {
                \ttoken := os.Getenv("%s")
                \tif token == "" {
                \t\tlog.Fatal("set %s to an access token first")
                \t}
                \tfor _, body := range requests {
                \t\trequest, err := http.NewRequest("POST", baseURL+"%s", strings.NewReader(body))
                \t\tif err != nil {
                \t\t\tlog.Fatal(err)
                \t\t}
                \t\trequest.Header.Set("access_token", token)
                \t\trequest.Header.Set("Content-Type", "application/json")
                \t\tresponse, err := http.DefaultClient.Do(request)
                \t\tif err != nil {
                \t\t\tlog.Fatal(err)
                \t\t}
                \t\tanswer, err := io.ReadAll(response.Body)
                \t\tresponse.Body.Close()
                \t\tif err != nil {
                \t\t\tlog.Fatal(err)
                \t\t}
                \t\tfmt.Println(string(answer))
                \t\tif response.StatusCode != http.StatusOK {
                \t\t\tlog.Fatal("the service answered with HTTP status ", response.StatusCode)
                \t\t}
                \t}
                }
                """.formatted(base, bodies, SampleCode.TOKEN, SampleCode.TOKEN, SampleCode.SUBMIT_PATH);
    }

    /** Escapes backticks in JSON, which are the only characters that a raw string cannot contain. */
    private static String literal(SampleRequest request) {
        return "\t// " + request.title() + "\n\t`" + request.body().replace("`", "\\u0060") + "`,\n";
    }
}
