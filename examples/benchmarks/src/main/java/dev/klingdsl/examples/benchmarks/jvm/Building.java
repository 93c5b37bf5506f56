package dev.klingdsl.examples.benchmarks.jvm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RequestJsonWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** One request in Java, as JSON: by the library's builder, and by a record written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Building {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Not constants, so that the compiler cannot know the request beforehand. */
    private String prompt = "a red fox turns to the camera, a slow move forward";

    private int seconds = 10;

    /** The body as someone would write it who knows the service, and checks nothing. */
    record Body(
            @JsonProperty("ref_prompt") String prompt,
            @JsonProperty("creation_type") int type,
            @JsonProperty("aspect_ratio") String aspect,
            @JsonProperty("clarity") int clarity,
            @JsonProperty("quality_mode") String quality,
            @JsonProperty("video_duration") int duration,
            @JsonProperty("model_code") String model) {}

    /** Builds a request, which checks every rule, and writes it. */
    @Benchmark
    public String builder() {
        VideoRequest request = VideoRequest.builder()
                .prompt(prompt)
                .aspect("16:9")
                .clarity(1080)
                .quality("pro")
                .duration(seconds)
                .build();
        return RequestJsonWriter.compact(request, ImageSource::toString);
    }

    /** Makes a record and writes it. */
    @Benchmark
    public String record() throws JsonProcessingException {
        return MAPPER.writeValueAsString(new Body(prompt, 4, "16:9", 1080, "pro", seconds, "tx_kling-v2-1-master"));
    }
}
