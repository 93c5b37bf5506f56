package dev.klingdsl.examples;

import dev.klingdsl.request.RequestRule;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.Violation;

import java.util.List;

/** A rule of this application: no video is longer than so many seconds. */
record Budget(int seconds) implements RequestRule {
    @Override
    public List<Violation> check(VideoRequest request) {
        return request.duration() <= seconds
                ? List.of()
                : List.of(Violation.error(
                        Setting.DURATION,
                        request.duration(),
                        "is beyond the budget",
                        "keep it to " + seconds + " seconds"));
    }
}
