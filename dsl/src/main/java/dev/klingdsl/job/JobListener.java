package dev.klingdsl.job;

import java.util.function.Consumer;

/**
 * A listener to the events of a run, composed of actions for kinds of events. Immutable, as far as its actions are.
 *
 * <pre>{@code
 * JobListener.on(JobEvent.Downloaded.class, event -> show(event.file()))
 *         .and(JobEvent.TakeFailed.class, event -> warn(event.error()))
 * }</pre>
 */
@FunctionalInterface
public interface JobListener extends Consumer<JobEvent> {

    /**
     * {@return a listener to one kind of event}
     *
     * @param <E> the kind of event
     * @param kind its class; events of a subclass count
     * @param action called once for each event, in order
     */
    static <E extends JobEvent> JobListener on(Class<E> kind, Consumer<? super E> action) {
        return event -> {
            if (kind.isInstance(event)) {
                action.accept(kind.cast(event));
            }
        };
    }

    /**
     * {@return a listener that does what this one does, and then {@code action} for one kind of event}
     *
     * @param <E> the kind of event
     * @param kind its class; events of a subclass count
     * @param action called after this listener
     */
    default <E extends JobEvent> JobListener and(Class<E> kind, Consumer<? super E> action) {
        JobListener further = on(kind, action);
        return event -> {
            accept(event);
            further.accept(event);
        };
    }
}
