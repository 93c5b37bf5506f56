package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.klingdsl.request.VideoRequest;

import java.util.List;

public record TaskPageRequest(
        @JsonProperty("unique_ids") List<String> uniqueIds,
        @JsonProperty("type") int type,
        @JsonProperty("page") int page,
        @JsonProperty("page_size") int pageSize,
        @JsonProperty("is_success") boolean onlySuccessful) {
    static final int LARGEST_PAGE = 50;

    /**
     * The tasks with these ids.
     *
     * @param page from 1
     */
    public static TaskPageRequest about(List<String> ids, int page) {
        return new TaskPageRequest(ids, VideoRequest.CREATION_TYPE, page, LARGEST_PAGE, false);
    }

    /**
     * The list of all tasks.
     *
     * @param page from 1
     */
    public static TaskPageRequest everything(int page) {
        return new TaskPageRequest(List.of(), VideoRequest.CREATION_TYPE, page, LARGEST_PAGE, false);
    }

    public static TaskPageRequest smallest() {
        return new TaskPageRequest(List.of(), VideoRequest.CREATION_TYPE, 1, 1, false);
    }
}
