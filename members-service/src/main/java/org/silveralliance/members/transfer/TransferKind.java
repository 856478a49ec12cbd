package org.silveralliance.members.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a letter goes, and for how many days it may be valid. */
@Schema(name = "TransferKind")
public enum TransferKind {
    IN_COUNTY(90),
    OTHER_COUNTY(90),
    /** Six months across provinces (unconfirmed). */
    OUTSIDE(180);

    private final int mostDays;

    TransferKind(int mostDays) {
        this.mostDays = mostDays;
    }

    /** Three months at most as a rule. */
    int mostDays() {
        return mostDays;
    }
}
