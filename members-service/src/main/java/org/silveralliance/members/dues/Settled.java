package org.silveralliance.members.dues;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a month is settled: paid on a day, or let off by the branch on a day. */
public sealed interface Settled {

    LocalDate on();

    record Paid(LocalDate on) implements Settled {
    }

    record Exempt(LocalDate on, Ground ground) implements Settled {
    }

    /** What a settlement is called. */
    @Schema(name = "DuesKind")
    enum Kind {
        PAID,
        EXEMPT
    }

    /** On which ground a branch lets somebody off (中组发〔2008〕3号: without income, or in real difficulty). */
    @Schema(name = "DuesGround")
    enum Ground {
        NO_INCOME,
        HARDSHIP
    }

    /** Why a settlement stands no longer. */
    @Schema(name = "DuesWithdrawnFor")
    enum Because {
        MISTAKE,
        REFUNDED
    }
}
