package org.silveralliance.members.ledger;

import org.silveralliance.kit.workbook.RowOutcome;

/** The numbers of one import while it runs. */
final class Tally {

    int total;
    int accepted;
    int warned;
    int rejected;
    int created;
    int changed;
    int unchanged;
    int gone;
    int unclear;
    int removed;
    int restored;
    int partly;
    int kept;

    /** Counts a row; a row is warned when it is accepted with at least one finding. */
    void count(RowOutcome<?> outcome) {
        total++;
        switch (outcome) {
            case RowOutcome.Accepted<?> row -> {
                accepted++;
                warned += row.isWarned() ? 1 : 0;
            }
            case RowOutcome.Rejected<?> row -> rejected++;
        }
    }

    /** Counts what became of somebody when an import was undone. */
    void undone(ImportChange.Kind kind) {
        total++;
        switch (kind) {
            case REMOVED -> removed++;
            case RESTORED -> restored++;
            case PARTLY -> partly++;
            case KEPT -> kept++;
            case NEW, CHANGED, UNCHANGED, GONE, UNCLEAR -> throw new IllegalArgumentException("Nothing is undone: " + kind);
        }
    }

    /** Counts somebody who is on the ledger already. */
    void compared(boolean isChanged) {
        changed += isChanged ? 1 : 0;
        unchanged += isChanged ? 0 : 1;
    }
}
