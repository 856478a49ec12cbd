package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.util.Map;

/** What a movement is, and between which accounts it moves its amount. */
public enum MoveKind {

    INCOME,
    EXPENSE,
    /** Set aside for a subsidy. */
    GRANT,
    /** A granted subsidy was paid out. */
    PAYMENT,
    /** The opposite of a movement that was entered wrongly. */
    REVERSAL;

    enum Account {
        AVAILABLE,
        COMMITTED,
        RECEIVED,
        SPENT
    }

    /** The two entries of an amount; their sum is nothing. A reversal has the opposite of those it reverses. */
    Map<Account, BigDecimal> entries(BigDecimal amount) {
        return switch (this) {
            case INCOME -> Map.of(Account.RECEIVED, amount.negate(), Account.AVAILABLE, amount);
            case EXPENSE -> Map.of(Account.AVAILABLE, amount.negate(), Account.SPENT, amount);
            case GRANT -> Map.of(Account.AVAILABLE, amount.negate(), Account.COMMITTED, amount);
            case PAYMENT -> Map.of(Account.COMMITTED, amount.negate(), Account.SPENT, amount);
            case REVERSAL -> throw new IllegalStateException("A reversal has no entries of its own");
        };
    }
}
