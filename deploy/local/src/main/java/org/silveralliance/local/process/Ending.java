package org.silveralliance.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.silveralliance.local.Progress;

/** Ends recorded processes tier by tier: first whoever uses others, last whom everybody uses. */
public final class Ending {

    /** A first run writes its start-up cache while it ends, which takes half a minute per service on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Path records;
    private final Progress progress;

    public Ending(Path records, Progress progress) {
        this.records = records;
        this.progress = progress;
    }

    public void endAll() {
        end(ProcessRecord.all(records));
    }

    public void end(List<ProcessRecord> recorded) {
        recorded.stream().collect(Collectors.groupingBy(ProcessRecord::tier, TreeMap::new, Collectors.toList())).descendingMap()
                .forEach((tier, peers) -> {
                    List<CompletableFuture<Void>> ends = peers.stream()
                            .map(peer -> CompletableFuture.runAsync(() -> end(peer), Thread::startVirtualThread)).toList();
                    ends.forEach(CompletableFuture::join);
                });
    }

    private void end(ProcessRecord part) {
        part.alive().ifPresent(handle -> {
            double begun = progress.seconds();
            part.signal().send(handle);
            if (!ended(handle, PATIENCE)) {
                progress.say(part.name() + " did not end in " + PATIENCE.toSeconds() + " s and is killed");
                handle.descendants().forEach(ProcessHandle::destroyForcibly);
                handle.destroyForcibly();
                ended(handle, Duration.ofSeconds(10));
            }
            progress.say("stopped " + part.name() + " (%.1f s)".formatted(progress.seconds() - begun));
        });
        ProcessRecord.forget(records, part.name());
    }

    private static boolean ended(ProcessHandle handle, Duration within) {
        try {
            handle.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
