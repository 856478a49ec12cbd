package org.silveralliance.alliance.grouping;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How long and how to search. The evaluation budget decides the answer; the time limit is a safety net, and an answer it cut
 * short says so, because only then may two machines differ.
 *
 * @param evaluations moves to try; 0 means a budget by the problem's size
 * @param progress told the finished part between 0 and 1, from the searching threads
 * @param cancelled asked many times a second, from the searching threads
 * @param proofTime how long the exact method may work afterwards; zero means no proof is tried
 */
public record SolveSettings(long seed, long evaluations, Duration limit, int threads, DoubleConsumer progress,
        BooleanSupplier cancelled, Duration proofTime) {

    public static SolveSettings usual(long seed) {
        return new SolveSettings(seed, 0, Duration.ofSeconds(60), 1, done -> {
        }, () -> false, Duration.ofSeconds(5));
    }

    public SolveSettings withEvaluations(long number) {
        return new SolveSettings(seed, number, limit, threads, progress, cancelled, proofTime);
    }

    public SolveSettings withLimit(Duration longest) {
        return new SolveSettings(seed, evaluations, longest, threads, progress, cancelled, proofTime);
    }

    public SolveSettings withThreads(int number) {
        return new SolveSettings(seed, evaluations, limit, number, progress, cancelled, proofTime);
    }

    public SolveSettings watchedBy(DoubleConsumer watcher, BooleanSupplier cancel) {
        return new SolveSettings(seed, evaluations, limit, threads, watcher, cancel, proofTime);
    }

    public SolveSettings withProofTime(Duration longest) {
        return new SolveSettings(seed, evaluations, limit, threads, progress, cancelled, longest);
    }
}
