package dev.klingdsl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.klingdsl.request.VideoRequest;

import java.util.List;

record PageQuestion(
        @JsonProperty("unique_ids") List<String> uniqueIds,
        @JsonProperty("type") int type,
        @JsonProperty("page") int page,
        @JsonProperty("page_size") int pageSize,
        @JsonProperty("is_success") boolean onlySuccessful) {
    static final int LARGEST_PAGE = 50;

    static PageQuestion about(List<String> ids) {
        return new PageQuestion(ids, VideoRequest.CREATION_TYPE, 1, LARGEST_PAGE, false);
    }

    /**
     * The list of all tasks.
     *
     * @param page from 1
     */
    static PageQuestion everything(int page) {
        return new PageQuestion(List.of(), VideoRequest.CREATION_TYPE, page, LARGEST_PAGE, false);
    }

    static PageQuestion smallest() {
        return new PageQuestion(List.of(), VideoRequest.CREATION_TYPE, 1, 1, false);
    }
}
