package org.silveralliance.members.transfer;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.sql.Query;

/** Which letters a list has. */
@Schema(name = "TransferFilter")
public enum TransferFilter {
    ALL,
    /** Neither received nor returned nor withdrawn, expired ones among them. */
    OPEN,
    /** Open and valid for {@value #SOON_DAYS} more days at most. */
    EXPIRING,
    /** Whoever died meanwhile is on nobody's way any more. */
    EXPIRED,
    RECEIVED,
    RETURNED,
    WITHDRAWN;

    static final int SOON_DAYS = 15;

    /** What is still to be done stands in the order in which it runs out, what is done the latest first. */
    boolean isToBeDone() {
        return this == OPEN || this == EXPIRING || this == EXPIRED;
    }

    void narrow(Query query, LocalDate today) {
        switch (this) {
            case ALL -> {
            }
            case OPEN -> query.add("and t.state = 'ISSUED' and m.died_on is null");
            case EXPIRING -> query.add("and t.state = 'ISSUED' and m.died_on is null and t.valid_until between ? and ?", today,
                    today.plusDays(SOON_DAYS));
            case EXPIRED -> query.add("and t.state = 'ISSUED' and m.died_on is null and t.valid_until < ?", today);
            case RECEIVED, RETURNED, WITHDRAWN -> query.add("and t.state = ?", this);
        }
    }
}
