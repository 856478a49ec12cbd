package org.silveralliance.local.testrun;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What was run, how it ended and how long it took. Stages may end side by side. */
final class StageTable {

    private final List<Row> rows = new CopyOnWriteArrayList<>();

    enum Outcome {
        PASSED("passed"),
        FAILED("FAILED"),
        /** What it is built upon failed. */
        NOT_RUN("not run");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    /** @param seconds by the clock on the wall; stages that ran side by side count the same seconds */
    record Row(String name, Outcome outcome, double seconds) {

        @Override
        public String toString() {
            return outcome == Outcome.NOT_RUN ? "%-24s %-8s".formatted(name, outcome.word).strip()
                    : String.format(Locale.ROOT, "%-24s %-8s %6.0f s", name, outcome.word, seconds);
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    boolean isGood() {
        return rows.stream().allMatch(row -> row.outcome() == Outcome.PASSED);
    }

    boolean has(Outcome outcome) {
        return count(outcome) > 0;
    }

    String text() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }

    String closing() {
        return "%d passed, %d failed".formatted(count(Outcome.PASSED), count(Outcome.FAILED));
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
