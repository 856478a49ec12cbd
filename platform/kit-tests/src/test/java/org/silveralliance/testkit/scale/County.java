package org.silveralliance.testkit.scale;

import java.util.ArrayList;
import java.util.List;

import org.silveralliance.testkit.Tokens;

/** An invented county of an invented part of a province; {@code units} bodies hold its {@code members}. */
record County(String division, int members, int units) {

    static final String PROVINCE = "37";
    /** As many members as the sample county. */
    static final int SMALL_MEMBERS = 727;
    private static final int LARGEST_AT = 3;
    private static final int SMALL_AT = 1;

    /** How many members there are altogether, over how many counties beside the small one, and in the largest of them. */
    enum Size {
        TWO_THOUSAND("2k", 2_000, 1, 1_273),
        TWENTY_THOUSAND("20k", 20_000, 10, 10_000),
        TWO_HUNDRED_THOUSAND("200k", 200_000, 100, 100_000),
        MILLION("1M", 1_000_000, 140, 200_000);

        final String label;
        private final int members;
        private final int counties;
        private final int largest;

        Size(String label, int members, int counties, int largest) {
            this.label = label;
            this.members = members;
            this.counties = counties;
            this.largest = largest;
        }

        /** All counties of this size; those of a smaller size are among them. */
        List<County> all() {
            List<County> all = new ArrayList<>(List.of(small(), largest()));
            int others = counties - 1;
            for (int i = 0; i < others; i++) {
                all.add(of(LARGEST_AT + 1 + i, (members - largest - SMALL_MEMBERS) / others));
            }
            return all;
        }

        County largest() {
            return of(LARGEST_AT, largest);
        }
    }

    static County small() {
        return of(SMALL_AT, SMALL_MEMBERS);
    }

    /** Codes of cities and counties that do not exist. */
    private static County of(int place, int members) {
        String division = PROVINCE + (80 + place / 10) + "%02d".formatted(place % 10 + 1);
        return new County(division, members, Math.max(8, Math.min(members / 13, 40 + members / 100)));
    }

    boolean isSmall() {
        return members == SMALL_MEMBERS;
    }

    String committee() {
        return Tokens.of("county-committee", division);
    }
}
