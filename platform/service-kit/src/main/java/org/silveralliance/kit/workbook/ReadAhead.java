package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Makes things on a thread of its own, some batches ahead of whoever takes them, so that unpacking a workbook and writing its
 * rows go on side by side. No more than {@value #AHEAD} batches of {@value #BATCH} wait in memory; the
 * source is an iterator because a stream's may hold far more than it has handed over.
 */
final class ReadAhead<T> {

    private static final int BATCH = 256;
    private static final int AHEAD = 6;

    private final BlockingQueue<List<T>> ready = new ArrayBlockingQueue<>(AHEAD);
    private volatile @Nullable Throwable failure;

    /** Hands over everything in order on the caller's thread; what goes wrong on either side ends both. */
    static <T> void forEach(Iterator<T> source, Consumer<? super T> taker) {
        ReadAhead<T> ahead = new ReadAhead<>();
        Thread maker = Thread.ofPlatform().daemon().name("rows").start(() -> ahead.make(source));
        try {
            ahead.takeAll(taker);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", ended);
        } finally {
            stop(maker);
        }
    }

    private void make(Iterator<T> source) {
        try {
            try {
                List<T> batch = new ArrayList<>(BATCH);
                while (source.hasNext()) {
                    batch.add(source.next());
                    if (batch.size() == BATCH) {
                        ready.put(batch);
                        batch = new ArrayList<>(BATCH);
                    }
                }
                if (!batch.isEmpty()) {
                    ready.put(batch);
                }
            } catch (RuntimeException | Error broken) {
                failure = broken;
            }
            // Nothing more: an empty batch.
            ready.put(List.of());
        } catch (InterruptedException nobodyTakes) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll(Consumer<? super T> taker) throws InterruptedException {
        for (List<T> batch = ready.take(); !batch.isEmpty(); batch = ready.take()) {
            batch.forEach(taker);
        }
        switch (failure) {
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case null, default -> {
                // All was read.
            }
        }
    }

    private static void stop(Thread maker) {
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
