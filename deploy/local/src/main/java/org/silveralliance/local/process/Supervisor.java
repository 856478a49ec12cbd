package org.silveralliance.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Progress;

/** Starts parts, waits until they are ready, and starts them again when they die. */
public final class Supervisor {

    private static final int RESTARTS = 5;
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 250;

    private final Path records;
    private final Progress progress;
    private final CompletableFuture<Failure> givenUp = new CompletableFuture<>();
    private volatile boolean stopping;

    public Supervisor(Path records, Progress progress) {
        this.records = records;
        this.progress = progress;
    }

    /** Returns once the part is ready. From then on it is watched. */
    public void start(Part part) {
        double begun = progress.seconds();
        Process process = spawn(part);
        awaitReady(part, process);
        progress.say("%s is ready (%.1f s%s)".formatted(part.name(), progress.seconds() - begun,
                part.port() == 0 ? "" : ", port " + part.port()));
        Thread.startVirtualThread(() -> watch(part, process));
    }

    /** Completed when a part died so often that going on makes no sense. */
    public CompletableFuture<Failure> givenUp() {
        return givenUp;
    }

    public void stop() {
        stopping = true;
        new Ending(records, progress).endAll();
    }

    public boolean isStopping() {
        return stopping;
    }

    private synchronized Process spawn(Part part) {
        if (stopping) {
            throw new Failure("Stopping; " + part.name() + " is not started any more.");
        }
        try {
            Process process = Spawn.detached(part);
            new ProcessRecord(part.name(), process.pid(), process.info().startInstant().orElseGet(Instant::now), part.marker(),
                    part.tier(), part.signal(), part.port()).write(records);
            return process;
        } catch (IOException e) {
            throw new Failure(part.name() + " cannot be started: " + String.join(" ", part.command().subList(0, 1)), e);
        }
    }

    private void awaitReady(Part part, Process process) {
        long deadline = System.nanoTime() + part.readyWithin().toNanos();
        while (!part.ready().now()) {
            if (!process.isAlive()) {
                throw new Failure("%s ended while starting (exit code %d): %s — see ./alliance logs %s".formatted(part.name(),
                        process.exitValue(), LogTail.reason(part.log()), part.name()));
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("%s runs but was not ready within %d s: %s — see ./alliance logs %s".formatted(part.name(),
                        part.readyWithin().toSeconds(), LogTail.reason(part.log()), part.name()));
            }
            pause(POLL_MILLIS);
        }
    }

    private void watch(Part part, Process first) {
        Deque<Instant> deaths = new ArrayDeque<>();
        Process process = first;
        while (true) {
            int code = awaitEnd(process);
            if (stopping) {
                return;
            }
            deaths.addLast(Instant.now());
            deaths.removeIf(death -> death.isBefore(Instant.now().minus(RESTART_WINDOW)));
            if (deaths.size() > RESTARTS) {
                givenUp.complete(new Failure(
                        "%s died %d times within %d minutes, the last time with exit code %d: %s — see ./alliance logs %s"
                                .formatted(part.name(), deaths.size(), RESTART_WINDOW.toMinutes(), code,
                                        LogTail.reason(part.log()),
                                        part.name())));
                return;
            }
            progress.say("%s died (exit code %d) and is started again".formatted(part.name(), code));
            pause(TimeUnit.SECONDS.toMillis(deaths.size() - 1L) + POLL_MILLIS);
            if (stopping) {
                return;
            }
            try {
                process = spawn(part);
            } catch (Failure failure) {
                givenUp.complete(failure);
                return;
            }
            Process restarted = process;
            Thread.startVirtualThread(() -> sayWhenReady(part, restarted));
        }
    }

    private void sayWhenReady(Part part, Process process) {
        double begun = progress.seconds();
        while (process.isAlive() && !stopping) {
            if (part.ready().now()) {
                progress.say("%s is back (%.1f s)".formatted(part.name(), progress.seconds() - begun));
                return;
            }
            pause(POLL_MILLIS);
        }
    }

    private static int awaitEnd(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A watch was interrupted", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The start was interrupted.");
        }
    }
}
