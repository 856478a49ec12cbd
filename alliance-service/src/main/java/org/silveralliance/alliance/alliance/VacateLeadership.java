package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.alliance.Leaders.Leader;
import org.silveralliance.contracts.AllianceEvent.LeaderVacated;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/**
 * Vacates the post of a leader who died, was taken off the ledger or left. Nobody takes it over by himself; the alliance
 * holds another meeting (E-06).
 */
@ApplicationScoped
public class VacateLeadership {

    /** Longer than anything told is under way. */
    private static final Duration LATE = Duration.ofDays(1);

    private final Leaders leaders;
    private final Seats seats;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public VacateLeadership(Leaders leaders, Seats seats, Outbox outbox, AuditTrail audit, Clock clock) {
        this.leaders = leaders;
        this.seats = seats;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the terms a member holds. What was told of old and is heard again, after the projections were emptied, ends no term
     * that began since: the death may have been taken back before.
     *
     * @param told when the death was told
     */
    @Transactional
    public void vacate(UUID memberId, LocalDate on, String reason, Instant told) {
        vacate(memberId, on, reason, told, leader -> true);
    }

    /** The member is of another unit from a day on: he leads on where that one has a seat, and nowhere else. */
    @Transactional
    public void moved(UUID memberId, UUID unitId, LocalDate on, Instant told) {
        vacate(memberId, on, "LEFT", told, leader -> seats.on(on.isBefore(leader.from()) ? leader.from() : on,
                leader.allianceId()).stream().noneMatch(seat -> seat.unitId().equals(unitId)));
    }

    private void vacate(UUID memberId, LocalDate on, String reason, Instant told, Predicate<Leader> ends) {
        Instant now = clock.instant();
        boolean heardAgain = told.isBefore(now.minus(LATE));
        LocalDate today = LocalDate.now(clock);
        // What is over is history, whatever is heard of it later.
        for (Leader leader : leaders.heldBy(memberId, on.isAfter(today) ? on : today, heardAgain ? told : now)) {
            if (!ends.test(leader)) {
                continue;
            }
            leaders.vacate(leader, on);
            // A term that would end before it began ends on its first day.
            LocalDate ended = on.isBefore(leader.from()) ? leader.from() : on;
            outbox.append(new LeaderVacated(leader.allianceId(), memberId, ended, reason));
            audit.record("alliance.leader.vacated", "alliance/" + leader.allianceId(), reason);
        }
    }
}
