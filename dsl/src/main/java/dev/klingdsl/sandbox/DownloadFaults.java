package dev.klingdsl.sandbox;

import java.util.Set;

/** Faults of uploads and downloads. */
final class DownloadFaults {
    private static final Set<Endpoint> DOWNLOAD = Set.of(Endpoint.DOWNLOAD);

    private DownloadFaults() {}

    static Fault fileEnds(int status) {
        return Fault.only(
                "file=" + status,
                Set.of(Endpoint.UPLOAD_URL),
                (request, next) -> next.handle(request.with(request.overrides().withFileEnd(status))));
    }

    static Fault changedFile() {
        return Fault.only(
                "changed-file",
                DOWNLOAD,
                (request, next) -> next.handle(request.with(request.overrides().withReplacedFile())));
    }

    static Fault ignoreRange() {
        return Fault.only("ignore-range", DOWNLOAD, (request, next) -> next.handle(request.withoutHeader("Range")));
    }
}
