package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.time.Ids;

/** Founds the alliances of an approved proposal: the lead unit takes the first seat, the others follow in register order. */
@ApplicationScoped
public class FoundAlliances {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final ActivateAlliances activate;
    private final AuditTrail audit;

    public FoundAlliances(Alliances alliances, Seats seats, LeadUnits leadUnits, ActivateAlliances activate,
            AuditTrail audit) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.activate = activate;
        this.audit = audit;
    }

    /** An alliance to found; {@code seatOrder} begins with the lead unit. */
    public record Draft(String name, List<UUID> seatOrder) {
    }

    /** Returns the ids of the new alliances in the order of the drafts. */
    @Transactional
    public List<UUID> apply(String division, UUID proposalId, String documentNo, LocalDate effectiveOn,
            List<Draft> drafts) {
        List<UUID> founded = new ArrayList<>();
        int no = alliances.highestNo(division);
        for (Draft draft : drafts) {
            Alliance alliance = new Alliance(Ids.next(), division, ++no, draft.name(), proposalId, documentNo, effectiveOn);
            alliances.persistAndFlush(alliance);
            int seat = 0;
            for (UUID unitId : draft.seatOrder()) {
                unitMustBeFree(unitId);
                seats.take(alliance.id(), unitId, ++seat, effectiveOn);
            }
            leadUnits.designate(alliance.id(), draft.seatOrder().getFirst(), effectiveOn, documentNo);
            audit.record("alliance.approved", "alliance/" + alliance.id(), documentNo);
            founded.add(alliance.id());
        }
        founded.forEach(activate::apply);
        return founded;
    }

    private void unitMustBeFree(UUID unitId) {
        seats.standing(unitId).ifPresent(taken -> {
            throw AllianceProblem.UNIT_TAKEN.because("「" + taken.unitName() + "」已在另一个联盟中，请先退出再组盟")
                    .with("unitId", unitId).with("allianceId", taken.allianceId());
        });
    }
}
