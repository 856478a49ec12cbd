package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Designates another lead unit from a day on; the old one leads until the day before (G-05). */
@ApplicationScoped
public class DesignateLeadUnit {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Outbox outbox;
    private final AuditTrail audit;

    public DesignateLeadUnit(Alliances alliances, Seats seats, LeadUnits leadUnits, Outbox outbox, AuditTrail audit) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public LeadUnit designate(UUID allianceId, UUID unitId, LocalDate from, String documentNo) {
        alliances.lock(allianceId);
        LeadUnit latest = leadUnits.history(allianceId).getLast();
        oneLeadUnitPerDay(latest, from);
        Seat seat = seats.on(from, allianceId).stream().filter(held -> held.unitId().equals(unitId)).findFirst()
                .orElseThrow(() -> AllianceProblem.NOT_A_MEMBER_UNIT.because("牵头单位须是该联盟当日的成员单位")
                        .at("/unitId", "不是 " + from + " 的成员单位"));
        if (latest.unitId().equals(unitId)) {
            throw AllianceProblem.SECOND_LEAD_UNIT.because("「" + latest.unitName() + "」已经是牵头单位").at("/unitId", "与现任相同");
        }
        leadUnits.designate(allianceId, unitId, from, documentNo);
        outbox.append(new LeadUnitChanged(allianceId, unitId, seat.uscc(), from, documentNo));
        audit.record("alliance.lead-unit.designated", "alliance/" + allianceId + "/unit/" + unitId, documentNo);
        return leadUnits.on(from, allianceId).orElseThrow();
    }

    private static void oneLeadUnitPerDay(LeadUnit latest, LocalDate from) {
        if (!from.isAfter(latest.from())) {
            throw AllianceProblem.SECOND_LEAD_UNIT
                    .because("自 " + latest.from() + " 起已确定「" + latest.unitName() + "」牵头，新的起始日须在其后")
                    .at("/from", "须晚于 " + latest.from());
        }
    }
}
