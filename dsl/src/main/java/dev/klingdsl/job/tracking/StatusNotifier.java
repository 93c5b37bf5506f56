package dev.klingdsl.job.tracking;

import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls one listener with the states of a job, each once and in order, whatever thread they come from. */
final class StatusNotifier implements Job.Watch {
    private final Consumer<? super JobStatus> listener;
    private final Consumer<StatusNotifier> end;
    private @Nullable JobStatus last;
    private boolean closed;

    StatusNotifier(Consumer<? super JobStatus> listener, Consumer<StatusNotifier> end) {
        this.listener = listener;
        this.end = end;
    }

    /** Passes the state that the registration returns on before any later one. */
    synchronized void begin(Supplier<JobStatus> register) {
        tell(register.get());
    }

    synchronized void tell(JobStatus latest) {
        if (!closed && !latest.equals(last)) {
            last = latest;
            listener.accept(latest);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        end.accept(this);
    }
}
