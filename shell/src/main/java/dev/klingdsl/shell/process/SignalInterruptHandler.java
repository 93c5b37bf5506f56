package dev.klingdsl.shell.process;

import dev.klingdsl.shell.cli.InterruptHandler;
import dev.klingdsl.shell.exit.ExitCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and the signals that ask a process to end. The first Ctrl-C lets the command come to its end; the second ends the
 * process there and then, which loses nothing: what was being sent is in the ledger. The other signals begin the JVM's
 * shutdown, which waits here until the command has come to its end.
 */
final class SignalInterruptHandler implements InterruptHandler {

    @Override
    public int during(Work work, Runnable action) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable once = () -> {
            if (!interrupted.getAndSet(true)) {
                action.run();
            }
        };
        Thread hook = new Thread(() -> endAfter(once, ended), "kling-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        Runnable giveBack = OsSignals.listen("INT", () -> {
            if (interrupted.get()) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
            once.run();
        });
        try {
            return work.run();
        } finally {
            ended.countDown();
            giveBack.run();
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
