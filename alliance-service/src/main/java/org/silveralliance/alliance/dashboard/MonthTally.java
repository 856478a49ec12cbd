package org.silveralliance.alliance.dashboard;

import java.util.stream.Stream;

import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;

/** What alliances owed in one month, counted by what became of it. */
final class MonthTally {

    private final int[] items = new int[MonthState.values().length];

    static MonthTally of(Stream<MonthSheet> sheets) {
        MonthTally tally = new MonthTally();
        sheets.forEach(tally::add);
        return tally;
    }

    void add(MonthSheet sheet) {
        for (MonthState state : sheet.states()) {
            items[state.ordinal()]++;
        }
    }

    /** Everything but what a month that is called off owes no more. */
    int owed() {
        return count(MonthState.OWED) + count(MonthState.MISSED) + held();
    }

    int held() {
        return count(MonthState.HELD) + count(MonthState.OVERDUE) + count(MonthState.REPORTED);
    }

    int count(MonthState state) {
        return items[state.ordinal()];
    }
}
