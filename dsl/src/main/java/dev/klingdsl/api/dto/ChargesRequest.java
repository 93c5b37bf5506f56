package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times are Beijing's, to the second. */
public record ChargesRequest(
        @JsonProperty("start_time") String startTime,
        @JsonProperty("end_time") String endTime,
        @JsonProperty("page") int page,
        @JsonProperty("page_size") int pageSize) {
    static final int LARGEST_PAGE = 200;
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    public static ChargesRequest of(Instant from, Instant to, int page) {
        return new ChargesRequest(BEIJING.format(from), BEIJING.format(to), page, LARGEST_PAGE);
    }
}
