package dev.klingdsl.shell.session;

import dev.klingdsl.shell.session.input.CommandException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;

/** Watches a file, and calls back on a thread of its own whenever its content has changed. */
final class FileWatcher implements AutoCloseable {
    private final Path file;
    private final Runnable changed;
    private final WatchService service;
    private byte[] content;

    private FileWatcher(Path file, Runnable changed, WatchService service) {
        this.file = file;
        this.changed = changed;
        this.service = service;
        this.content = read();
    }

    static FileWatcher start(Path file, Runnable changed) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isRegularFile(file)) {
                throw new CommandException("cannot watch " + file + ", as it is not a file");
            }
            WatchService service = folder.getFileSystem().newWatchService();
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            FileWatcher watch = new FileWatcher(file, changed, service);
            Thread thread = new Thread(watch::follow, "kling-watch");
            thread.setDaemon(true);
            thread.start();
            return watch;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + file, e);
        }
    }

    private void follow() {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                check();
                key.reset();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ignores an empty file, as editors truncate a file before they write it. */
    private void check() {
        byte[] now = read();
        if (now.length > 0 && !Arrays.equals(now, content)) {
            content = now;
            changed.run();
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
