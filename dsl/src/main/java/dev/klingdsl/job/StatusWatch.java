package dev.klingdsl.job;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells one listener the states of a job, each once and in order, whatever thread they come from. */
final class StatusWatch implements Job.Watch {
    private final Consumer<? super JobStatus> listener;
    private final Consumer<StatusWatch> end;
    private @Nullable JobStatus last;
    private boolean closed;

    StatusWatch(Consumer<? super JobStatus> listener, Consumer<StatusWatch> end) {
        this.listener = listener;
        this.end = end;
    }

    /** Tells what the registration returns before anything that comes after it. */
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
