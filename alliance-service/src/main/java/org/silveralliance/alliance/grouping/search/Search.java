package org.silveralliance.alliance.grouping.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Independent annealing cycles of growing length. Each draws from its own stream of the seed, so it does not matter which
 * thread runs which cycle; the best answer wins, the earlier cycle on a tie.
 */
public final class Search {

    /** First and last temperature in costs per unit of a first local optimum; cycles alternate between the two. */
    private static final double[] HOT = { 1.4, 0.7 };
    private static final double[] COLD = { 0.09, 0.045 };
    /** A single long cycle starts cooler: it keeps what the first descent found. */
    private static final double HOT_ALONE = 0.35;
    private static final int ALONE_ABOVE = 500;
    private static final int CYCLES = 12;
    private static final double GROWTH = 1.2;
    private static final long SHORTEST = 200_000;

    /**
     * Groups per unit and its cost; the groups are empty when no assignment that keeps the hard rules was found.
     *
     * @param closest then the groups of a failed attempt, to say which rules stood in the way; may be empty too
     */
    public record Found(int[] groups, int[] leads, long cost, int[] closest) {

        static Found nothing(int[] closest) {
            return new Found(new int[0], new int[0], Long.MAX_VALUE, closest);
        }

        public boolean feasible() {
            return groups.length > 0;
        }
    }

    private final Instance in;
    private final int[] free;
    private final int[][] near;
    private final double mean;

    public Search(Instance in) {
        this.in = in;
        int count = 0;
        int[] list = new int[in.blocks().length];
        for (int b = 0; b < list.length; b++) {
            if (in.pinned()[b] < 0) {
                list[count++] = b;
            }
        }
        this.free = Arrays.copyOf(list, count);
        this.mean = in.costs().mean();
        this.near = in.costs().nearest(Math.max(12, Math.min(60, 3 * in.units() / in.groups())));
    }

    public Found run(long seed, long evaluations, int threads, SearchControl watch) {
        List<Long> lengths = lengths(evaluations);
        List<Found> answers = new ArrayList<>();
        if (threads <= 1 || lengths.size() == 1) {
            for (int c = 0; c < lengths.size(); c++) {
                answers.add(cycle(seed, c, lengths.get(c), watch));
            }
        } else {
            try (var pool = Executors.newFixedThreadPool(threads)) {
                List<Future<Found>> running = new ArrayList<>();
                for (int c = 0; c < lengths.size(); c++) {
                    int number = c;
                    running.add(pool.submit(() -> cycle(seed, number, lengths.get(number), watch)));
                }
                for (Future<Found> answer : running) {
                    answers.add(answer.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("search interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("search failed", e.getCause());
            }
        }
        Found best = answers.getFirst();
        for (Found answer : answers) {
            if (answer.cost() < best.cost()) {
                best = answer;
            }
        }
        return best;
    }

    /** The local optimum reached from given groups, which must keep the hard rules. */
    public Found descend(int[] groups, SearchControl watch) {
        Assignment now = new Assignment(in);
        now.load(groups);
        Limits limits = new Limits(in, now);
        new Annealer(in, now, limits, new SplitMix64(0, 0), free, near).descend(watch);
        return found(now);
    }

    private Found cycle(long seed, int number, long evaluations, SearchControl watch) {
        if (number > 0 && watch.stopped()) {
            return Found.nothing(new int[0]);
        }
        SplitMix64 dice = new SplitMix64(seed, number);
        Assignment now = new Assignment(in);
        Limits limits = new Limits(in, now);
        new Start(in, now, limits, dice).build();
        Repair repair = new Repair(in, now, limits, dice, free, mean);
        if (!repair.mend(Math.max(evaluations, 2_000_000), watch)) {
            return Found.nothing(now.groupOf.clone());
        }
        if (in.groups() > 1 && free.length > 0) {
            Annealer annealer = new Annealer(in, now, limits, dice, free, near);
            annealer.descend(watch);
            double scale = now.total() / (double) in.units();
            double hot = in.units() > ALONE_ABOVE ? HOT_ALONE : HOT[number % 2];
            annealer.cool(evaluations, hot * scale, COLD[number % 2] * scale, watch);
            annealer.descend(watch);
        }
        return found(now);
    }

    private static Found found(Assignment now) {
        int[] leads = new int[now.in.groups()];
        for (int g = 0; g < leads.length; g++) {
            leads[g] = now.lead(g);
        }
        return new Found(now.groupOf.clone(), leads, now.total(), new int[0]);
    }

    private List<Long> lengths(long evaluations) {
        double parts = (StrictMath.pow(GROWTH, CYCLES) - 1) / (GROWTH - 1);
        List<Long> lengths = new ArrayList<>();
        long shortest = (long) (evaluations / parts);
        if (shortest < SHORTEST || in.units() > ALONE_ABOVE) {
            return List.of(evaluations);
        }
        double length = shortest;
        for (int c = 0; c < CYCLES; c++) {
            lengths.add((long) length);
            length *= GROWTH;
        }
        return lengths;
    }
}
