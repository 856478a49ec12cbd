package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.UUID;

/** A hard demand somebody made. Never relaxed silently: contradictory ones are reported. */
public sealed interface Wish {

    int month();

    /** The unit hosts that month. */
    record MustHost(UUID unitId, int month) implements Wish {
    }

    /** The unit does not host that month. */
    record CannotHost(UUID unitId, int month) implements Wish {
    }

    /** Whoever hosts, it is on that day. */
    record OnDay(int month, LocalDate day) implements Wish {
    }
}
