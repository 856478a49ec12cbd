package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/**
 * Lets a unit join an alliance: at the end, on a seat nobody had before (E-18). Nothing is said about its members: their
 * party relation stays where it is (G-09).
 */
@ApplicationScoped
public class JoinAlliance {

    private final Alliances alliances;
    private final Seats seats;
    private final Units units;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public JoinAlliance(Alliances alliances, Seats seats, Units units, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Seat join(UUID allianceId, UUID unitId, LocalDate from, String documentNo) {
        Alliance alliance = alliances.locked(allianceId);
        if (from.isBefore(alliance.effectiveOn())) {
            throw KitProblem.INVALID.because("加入日期不能早于联盟生效日期").at("/from", "早于 " + alliance.effectiveOn());
        }
        NearDay.must(from, LocalDate.now(clock), "/from");
        if (units.find(unitId).filter(unit -> unit.state().equals(Units.ACTIVE)).isEmpty()) {
            throw KitProblem.INVALID.because("单位名册中没有这个单位").at("/unitId", "不存在");
        }
        seats.heldFrom(from, List.of(unitId)).stream().findFirst().ifPresent(JoinAlliance::refuseASecondSeat);
        int seat = seats.history(allianceId).stream().mapToInt(Seat::seat).max().orElse(0) + 1;
        seats.take(allianceId, unitId, seat, from);
        outbox.append(new UnitJoined(allianceId, unitId, seat, from));
        audit.record("alliance.unit.joined", "alliance/" + allianceId + "/unit/" + unitId, documentNo);
        return seats.openEnded(unitId).orElseThrow();
    }

    private static void refuseASecondSeat(Seat taken) {
        throw AllianceProblem.UNIT_TAKEN.because("「" + taken.unitName() + "」" + (taken.to() == null ? "已在一个联盟中，请先退出"
                : "到 " + taken.to().minusDays(1) + " 仍在一个联盟中，须在其后加入")).with("allianceId", taken.allianceId());
    }
}
