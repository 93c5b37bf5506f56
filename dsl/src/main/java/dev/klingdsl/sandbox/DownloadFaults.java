package dev.klingdsl.sandbox;

import java.util.Set;

/** Faults of files, on their way up and down. */
final class DownloadFaults {
    private static final Set<Endpoint> DOWNLOAD = Set.of(Endpoint.DOWNLOAD);

    private DownloadFaults() {}

    static Fault fileEnds(int status) {
        return Fault.only(
                "file=" + status,
                Set.of(Endpoint.UPLOAD_URL),
                (request, next) -> next.handle(request.with(request.orders().withFileEnd(status))));
    }

    static Fault changedFile() {
        return Fault.only(
                "changed-file",
                DOWNLOAD,
                (request, next) -> next.handle(request.with(request.orders().withReplacedFile())));
    }

    static Fault ignoreRange() {
        return Fault.only("ignore-range", DOWNLOAD, (request, next) -> next.handle(request.withoutHeader("Range")));
    }
}
