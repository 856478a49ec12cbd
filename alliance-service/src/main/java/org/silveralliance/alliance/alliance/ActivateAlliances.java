package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Sets approved alliances to work on their effective date (G-04). */
@ApplicationScoped
public class ActivateAlliances {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public ActivateAlliances(Alliances alliances, Seats seats, LeadUnits leadUnits, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Activates the alliance when its date has come. */
    @Transactional
    public void activate(UUID id) {
        LocalDate today = LocalDate.now(clock);
        Alliance alliance = alliances.locked(id);
        if (!alliance.isDueOn(today)) {
            return;
        }
        alliance.activate();
        LocalDate from = alliance.effectiveOn();
        LeadUnit lead = leadUnits.on(from, id).orElseThrow();
        List<AllianceEvent.Seat> taken = seats.on(from, id).stream()
                .map(seat -> new AllianceEvent.Seat(seat.unitId(), seat.seat(), seat.from())).toList();
        outbox.append(new AllianceActivated(id, alliance.no(), alliance.name(), from, taken, lead.unitId(), lead.uscc()));
        outbox.append(decidedMeanwhile(id, from));
        audit.record("alliance.activated", "alliance/" + id, alliance.documentNo());
    }

    /**
     * What the organization department decided between approval and effective date was told when it did, but the list of seats
     * comes after it and knows of no end.
     */
    private List<AllianceEvent> decidedMeanwhile(UUID id, LocalDate from) {
        List<AllianceEvent> again = new ArrayList<>();
        for (Seat seat : seats.history(id)) {
            if (seat.from().isAfter(from)) {
                again.add(new UnitJoined(id, seat.unitId(), seat.seat(), seat.from()));
            }
            if (seat.to() != null) {
                again.add(new UnitLeft(id, seat.unitId(), seat.to()));
            }
        }
        return again;
    }

    void atStart(@Observes StartupEvent started) {
        sweep();
    }

    /** An effective date begins at midnight in Shanghai; a few minutes later is early enough. */
    @Scheduled(cron = "0 5 * * * ?")
    void sweep() {
        DivisionScope.everywhere(this::due, alliance -> DivisionScope.run(alliance.division(), () -> activate(alliance.id())));
    }

    private List<Alliance> due() {
        return QuarkusTransaction.requiringNew().call(() -> alliances.dueOn(LocalDate.now(clock)));
    }
}
