package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** A unit that was merged or dissolved leaves its alliance; its seat is not used again (E-07). */
@ApplicationScoped
public class DropUnit {

    private final Seats seats;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public DropUnit(Seats seats, Outbox outbox, AuditTrail audit, Clock clock) {
        this.seats = seats;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void drop(UUID unitId, Instant heardOf) {
        LocalDate day = heardOf.atZone(clock.getZone()).toLocalDate();
        seats.openEnded(unitId).ifPresent(seat -> {
            LocalDate until = day.isBefore(seat.from()) ? seat.from() : day;
            seats.leave(unitId, until);
            outbox.append(new UnitLeft(seat.allianceId(), unitId, until));
            audit.record("alliance.unit.left", "alliance/" + seat.allianceId() + "/unit/" + unitId, "单位撤并");
        });
    }
}
