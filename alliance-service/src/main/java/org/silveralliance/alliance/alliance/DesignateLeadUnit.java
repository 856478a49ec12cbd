package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;

/** Designates another lead unit from a day on; the old one leads until the day before (G-05). */
@ApplicationScoped
public class DesignateLeadUnit {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public DesignateLeadUnit(Alliances alliances, Seats seats, LeadUnits leadUnits, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A designation; {@code correction} is why another one for the same day was wrong, which is possible until that day.
     */
    record Wanted(UUID unitId, LocalDate from, String documentNo, @Nullable String correction) {
    }

    /** Saying again what stands is no error. */
    @Transactional
    LeadUnit designate(UUID allianceId, Wanted wanted, @Nullable String ifMatch) {
        alliances.lock(allianceId);
        LeadUnit latest = leadUnits.latest(allianceId);
        if (latest.says(wanted.unitId(), wanted.from(), wanted.documentNo())) {
            return latest;
        }
        boolean corrects = wanted.correction() != null && wanted.from().equals(latest.from());
        if (corrects) {
            ETags.requireMatch(ifMatch, latest.version());
        } else {
            ETags.honourMatch(ifMatch, latest.version());
        }
        NearDay.must(wanted.from(), LocalDate.now(clock), "/from");
        if (corrects) {
            mayStillBeChanged(latest);
        } else {
            oneLeadUnitPerDay(latest, wanted.from());
        }
        Seat seat = seats.on(wanted.from(), allianceId).stream().filter(held -> held.unitId().equals(wanted.unitId()))
                .findFirst().orElseThrow(() -> AllianceProblem.NOT_A_MEMBER_UNIT.because("牵头单位须是该联盟当日的成员单位")
                        .at("/unitId", "不是 " + wanted.from() + " 的成员单位"));
        if (corrects) {
            anotherThanBefore(allianceId, wanted);
            leadUnits.correct(latest, wanted.unitId(), wanted.documentNo());
        } else {
            anotherThan(latest, wanted.unitId());
            leadUnits.designate(allianceId, wanted.unitId(), wanted.from(), wanted.documentNo());
        }
        outbox.append(new LeadUnitChanged(allianceId, wanted.unitId(), seat.uscc(), wanted.from(), wanted.documentNo()));
        audit.record(corrects ? "alliance.lead-unit.corrected" : "alliance.lead-unit.designated",
                "alliance/" + allianceId + "/unit/" + wanted.unitId(), corrects ? wanted.correction() : wanted.documentNo());
        return leadUnits.latest(allianceId);
    }

    /** Takes back the latest designation before its day has come; whoever led before goes on (G-05). */
    @Transactional
    LeadUnit withdraw(UUID allianceId, String reason, @Nullable String ifMatch) {
        alliances.lock(allianceId);
        List<LeadUnit> history = leadUnits.history(allianceId);
        LeadUnit latest = history.getLast();
        if (history.size() < 2 || !latest.from().isAfter(LocalDate.now(clock))) {
            throw AllianceProblem.ALREADY_BEGUN.because("「" + latest.unitName() + "」自 " + latest.from() + " 起牵头，不能撤回");
        }
        ETags.requireMatch(ifMatch, latest.version());
        LeadUnit before = history.get(history.size() - 2);
        leadUnits.withdraw(latest);
        outbox.append(new LeadUnitChanged(allianceId, before.unitId(), before.uscc(), latest.from(), before.documentNo()));
        audit.record("alliance.lead-unit.withdrawn", "alliance/" + allianceId + "/unit/" + latest.unitId(), reason);
        return leadUnits.latest(allianceId);
    }

    private void mayStillBeChanged(LeadUnit latest) {
        if (latest.from().isBefore(LocalDate.now(clock))) {
            throw AllianceProblem.ALREADY_BEGUN.because("「" + latest.unitName() + "」自 " + latest.from()
                    + " 起已经牵头，只能另定新的起始日").at("/from", "已经开始");
        }
    }

    private void anotherThanBefore(UUID allianceId, Wanted wanted) {
        List<LeadUnit> history = leadUnits.history(allianceId);
        if (history.size() > 1) {
            anotherThan(history.get(history.size() - 2), wanted.unitId());
        }
    }

    private static void anotherThan(LeadUnit lead, UUID unitId) {
        if (lead.unitId().equals(unitId)) {
            throw AllianceProblem.SECOND_LEAD_UNIT.because("「" + lead.unitName() + "」已经是牵头单位").at("/unitId", "与现任相同");
        }
    }

    private static void oneLeadUnitPerDay(LeadUnit latest, LocalDate from) {
        if (!from.isAfter(latest.from())) {
            throw AllianceProblem.SECOND_LEAD_UNIT
                    .because("自 " + latest.from() + " 起已确定「" + latest.unitName() + "」牵头，新的起始日须在其后")
                    .at("/from", "须晚于 " + latest.from());
        }
    }
}
