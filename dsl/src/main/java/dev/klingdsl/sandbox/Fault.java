package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.Response;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * One way in which an exchange goes wrong. Immutable; inject it with {@link Faults}.
 *
 * <p>A fault that replaces the response keeps the sandbox from processing the request: nothing is created or paid for. Its
 * {@link #afterAccepting} variant processes the request first and then loses or replaces the response. All other faults
 * process the request and modify the result.
 */
public final class Fault {
    private final String text;
    private final Set<Endpoint> usual;
    private final boolean anywhere;
    private final int percentRead;
    private final FaultFilter filter;
    private final @Nullable FaultFilter afterwards;

    private Fault(
            String text,
            Set<Endpoint> usual,
            boolean anywhere,
            int percentRead,
            FaultFilter filter,
            @Nullable FaultFilter afterwards) {
        this.text = text;
        this.usual = usual;
        this.anywhere = anywhere;
        this.percentRead = percentRead;
        this.filter = filter;
        this.afterwards = afterwards;
    }

    /** Creates a fault that replaces the handler's response. */
    static Fault instead(String text, Supplier<Response> response) {
        FaultFilter after = (request, next) -> {
            next.handle(request);
            return response.get();
        };
        return new Fault(text, Set.of(Endpoint.values()), true, 100, (request, next) -> response.get(), after);
    }

    /** Creates a fault around the handler that may be used at any endpoint, and by default at these. */
    static Fault around(String text, Set<Endpoint> usual, FaultFilter filter) {
        return new Fault(text, usual, true, 100, filter, null);
    }

    /** Creates a fault around the handler that may be used at these endpoints only. */
    static Fault only(String text, Set<Endpoint> endpoints, FaultFilter filter) {
        return new Fault(text, endpoints, false, 100, filter, null);
    }

    /** {@return no fault: a placeholder for a request of a sequence that is processed normally} */
    public static Fault none() {
        return around("none", Set.of(Endpoint.values()), FaultFilter.NONE);
    }

    /**
     * Parses a fault, such as {@code drop-after-accept}, {@code status=503} or {@code latency=200ms}.
     *
     * @param text one of {@link #known}
     * @return the fault
     * @throws IllegalArgumentException if there is no such fault; its message lists the known ones
     */
    public static Fault parse(String text) {
        return FaultSyntax.parse(text);
    }

    /**
     * Lists the faults that {@link #parse} accepts.
     *
     * @return one line for each fault: its syntax, two spaces or more, its effect
     */
    public static List<String> known() {
        return FaultSyntax.known();
    }

    /** {@return a fault: the request is read, then the connection is closed} */
    public static Fault drop() {
        return ConnectionFaults.drop();
    }

    /** {@return a fault: the request is processed, then the connection is closed, so that the response is lost} */
    public static Fault dropAfterAccepting() {
        return drop().afterAccepting();
    }

    /** {@return a fault: the connection is reset (RST) after the request was read} */
    public static Fault reset() {
        return ConnectionFaults.reset();
    }

    /**
     * {@return a fault: no response for that time, by the system's clock; then the connection is closed}
     *
     * @param time not negative
     */
    public static Fault hang(Duration time) {
        return ConnectionFaults.hang(time);
    }

    /** {@return a fault: the connection closes in the middle of the status line} */
    public static Fault partialStatusLine() {
        return ConnectionFaults.partialStatusLine();
    }

    /**
     * {@return a fault: the connection is closed after that part of the request's body was read}
     *
     * @param percent 0 to 99
     * @throws IllegalArgumentException if it is not in that range
     */
    public static Fault dropWhileReading(int percent) {
        if (percent < 0 || percent > 99) {
            throw new IllegalArgumentException("drop-while-reading takes 0 to 99 percent, not " + percent);
        }
        return new Fault(
                "drop-while-reading=" + percent, Set.of(Endpoint.STORE), true, percent, FaultFilter.NONE, null);
    }

    /**
     * {@return a fault: the response takes that much longer, by the system's clock}
     *
     * @param time not negative
     */
    public static Fault latency(Duration time) {
        return ConnectionFaults.latency(time);
    }

    /**
     * {@return a fault: the request is processed, {@code reached} is counted down, and the response is sent once {@code
     * release} is at zero, so that a test can act in between} {@link #parse} cannot create it.
     *
     * @param reached counted down after the request was processed
     * @param release awaited before the response is sent
     */
    public static Fault holdAnswer(CountDownLatch reached, CountDownLatch release) {
        return ConnectionFaults.holdAnswer(reached, release);
    }

    /**
     * {@return a fault: the connection is closed after that many bytes of the response's body}
     *
     * @param bytes of the body, from 0
     */
    public static Fault cutAfter(long bytes) {
        return ConnectionFaults.cutAfter(bytes);
    }

    /**
     * {@return a fault: {@code Content-Length} is off by that many bytes}
     *
     * @param difference added to the true length; may be negative
     */
    public static Fault wrongLength(int difference) {
        return ConnectionFaults.wrongLength(difference);
    }

    /**
     * {@return a fault: an HTTP status with a body that is not JSON}
     *
     * @param status an HTTP status, 200 to 599
     */
    public static Fault status(int status) {
        return ResponseFaults.status(status);
    }

    /**
     * {@return a fault: status 503 with {@code Retry-After} in whole seconds}
     *
     * @param retryAfter truncated to whole seconds
     */
    public static Fault unavailable(Duration retryAfter) {
        return ResponseFaults.unavailable(retryAfter);
    }

    /**
     * {@return a fault: a redirect to that URL}
     *
     * @param status from 300 to 399
     * @param location sent as {@code Location}, as it is
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault redirect(int status, String location) {
        return ResponseFaults.redirect(status, location);
    }

    /**
     * {@return a fault: status 200 and an envelope with this code, its usual message, and no data}
     *
     * @param code of the service, such as 50000
     */
    public static Fault code(int code) {
        return ResponseFaults.code(code, ResponseFaults.usualMessage(code));
    }

    /**
     * {@return a fault: status 200 and an envelope with this code and message, and no data}
     *
     * @param code of the service, such as 50000
     * @param msg the message
     */
    public static Fault code(int code, String msg) {
        return ResponseFaults.code(code, msg);
    }

    /**
     * {@return a fault: status 200 and a successful envelope with this data}
     *
     * @param json such as {@code null}, {@code ""}, {@code 7} or {@code {}}
     */
    public static Fault data(String json) {
        return ResponseFaults.data(json);
    }

    /** {@return a fault: status 200 with an HTML page} */
    public static Fault html() {
        return ResponseFaults.html();
    }

    /** {@return a fault: status 200 with truncated JSON; {@code Content-Length} is that of the truncated body} */
    public static Fault truncatedJson() {
        return ResponseFaults.truncatedJson();
    }

    /**
     * {@return a fault: the task ends in this state, or stays in it if it is no final one; with the usual {@code err_msg}}
     *
     * @param state as the service writes it
     */
    public static Fault taskEnds(String state) {
        return TaskFaults.taskEnds(state, null);
    }

    /**
     * {@return a fault: the task ends in this state with this {@code err_msg}}
     *
     * @param state as the service writes it
     * @param errMsg the service's reason
     */
    public static Fault taskEnds(String state, String errMsg) {
        return TaskFaults.taskEnds(state, errMsg);
    }

    /**
     * {@return a fault: the task is missing from {@code task/page} for that long after it was accepted}
     *
     * @param lag by the sandbox's clock
     */
    public static Fault listingLag(Duration lag) {
        return TaskFaults.listingLag(lag);
    }

    /**
     * {@return a fault: another client submits the same body just before: there are two tasks, and the response names the
     * second}
     */
    public static Fault twin() {
        return TaskFaults.twin();
    }

    /**
     * {@return a fault: the response shows every task in that state, without outputs}
     *
     * @param state as the service writes it
     */
    public static Fault progress(String state) {
        return ListingFaults.progress(state);
    }

    /** {@return a fault: the response has no tasks} */
    public static Fault missingTasks() {
        return ListingFaults.missingTasks();
    }

    /** {@return a fault: the response has unknown fields of all types at every level} */
    public static Fault extraFields() {
        return ListingFaults.extraFields();
    }

    /**
     * {@return a fault: the response's tasks have only {@code unique_id}, {@code progress_desc}, {@code err_msg} and
     * {@code output_url}}
     */
    public static Fault missingFields() {
        return ListingFaults.missingFields();
    }

    /** {@return a fault: as {@link #missingFields}, but the other fields are null} */
    public static Fault nullFields() {
        return ListingFaults.nullFields();
    }

    /**
     * {@return a fault: the file whose upload URL is requested ends in this status: 98 rejected, 99 deleted, 100 cleaned
     * up; with 0 it never becomes ready}
     *
     * @param status the service's number
     */
    public static Fault fileEnds(int status) {
        return DownloadFaults.fileEnds(status);
    }

    /**
     * {@return a fault: the output is replaced by another file with another {@code ETag}, for this and later requests}
     */
    public static Fault changedFile() {
        return DownloadFaults.changedFile();
    }

    /** {@return a fault: {@code Range} is ignored; the response has status 200 and the whole file} */
    public static Fault ignoreRange() {
        return DownloadFaults.ignoreRange();
    }

    /**
     * {@return the same fault, but the request is processed first: a submission creates a task, which is paid for}
     *
     * @throws IllegalStateException if the fault does not replace the response
     */
    public Fault afterAccepting() {
        if (afterwards == null) {
            throw new IllegalStateException(text + " lets the sandbox act anyway");
        }
        return new Fault(
                FaultSyntax.afterAccepting(text), Set.of(Endpoint.SUBMIT), true, percentRead, afterwards, null);
    }

    /** Returns the text that {@link #parse} accepts, if there is one. */
    @Override
    public String toString() {
        return text;
    }

    Set<Endpoint> usual() {
        return usual;
    }

    boolean fits(Endpoint endpoint) {
        return anywhere || usual.contains(endpoint);
    }

    int percentRead() {
        return percentRead;
    }

    FaultFilter filter() {
        return filter;
    }
}
