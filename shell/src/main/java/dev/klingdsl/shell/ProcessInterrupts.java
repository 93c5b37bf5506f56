package dev.klingdsl.shell;

import dev.klingdsl.shell.command.Interrupts;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C, as the JVM tells of it: by its shutdown, which waits here until the command has come to its end. */
final class ProcessInterrupts implements Interrupts {

    @Override
    public int during(Work work, Runnable action) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> endAfter(action, ended), "kling-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    private static void endAfter(Runnable action, CountDownLatch ended) {
        action.run();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running, and has just been let go.
            return;
        }
    }
}
