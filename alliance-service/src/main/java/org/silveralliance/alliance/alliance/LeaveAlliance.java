package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/** Lets a unit leave its alliance from a day on; its seat stays empty. A lead unit is replaced first (E-18). */
@ApplicationScoped
public class LeaveAlliance {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public LeaveAlliance(Alliances alliances, Seats seats, LeadUnits leadUnits, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * {@code until} is the first day on which the unit no longer belongs; a joining of a later day is taken back by leaving on
     * that day.
     */
    @Transactional
    public void leave(UUID allianceId, UUID unitId, LocalDate until, String documentNo) {
        alliances.lock(allianceId);
        Seat seat = seats.openEnded(unitId).filter(held -> held.allianceId().equals(allianceId))
                .orElseThrow(() -> AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不是本联盟的成员单位"));
        LocalDate today = LocalDate.now(clock);
        NearDay.must(until, today, "/until");
        boolean neverBegins = until.equals(seat.from()) && until.isAfter(today);
        if (!until.isAfter(seat.from()) && !neverBegins) {
            throw KitProblem.INVALID.because("退出日期须晚于加入日期").at("/until", "不晚于 " + seat.from());
        }
        if (leadUnits.history(allianceId).stream().anyMatch(lead -> lead.unitId().equals(unitId) && lead.leadsFrom(until))) {
            throw AllianceProblem.LEAD_UNIT_CANNOT_LEAVE.because("牵头单位退出前，请先确定新的牵头单位");
        }
        seats.leave(unitId, until);
        outbox.append(new UnitLeft(allianceId, unitId, until));
        audit.record("alliance.unit.left", "alliance/" + allianceId + "/unit/" + unitId, documentNo);
    }
}
