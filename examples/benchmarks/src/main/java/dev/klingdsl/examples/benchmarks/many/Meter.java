package dev.klingdsl.examples.benchmarks.many;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/** What this process uses: looks again and again while it is open. */
final class Meter implements AutoCloseable {
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int COLLECTIONS = 5;
    private static final double NANOS = 1e9;

    private final Thread looking = new Thread(this::look, "meter");
    private volatile long peakHeap;
    private volatile long peakThreads;
    private volatile boolean closed;

    Meter() {
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        while (!closed) {
            saw(heap(), threads());
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Counting takes a while, in which the threads may be forgotten: what was there before must not come back. */
    private synchronized void saw(long heap, long threads) {
        peakHeap = Math.max(peakHeap, heap);
        peakThreads = Math.max(peakThreads, threads);
    }

    /** Returns the most bytes of the heap that were in use, with what was garbage already. */
    long peakHeap() {
        return peakHeap;
    }

    /** Returns the most threads of the client that there were; OkHttp shows a call in the name of its thread. */
    long peakThreads() {
        return peakThreads;
    }

    synchronized void forgetThreads() {
        peakThreads = 0;
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("kling-") || name.startsWith("OkHttp http"))
                .count();
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Returns the bytes that are in use when all garbage is gone. */
    static long live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, heap());
        }
        return least;
    }

    /** Returns the seconds of processor time that this process has used, the JVM's own among them. */
    static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }
}
