package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.Seats.Place;
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

    /**
     * Each alliance to found is given by its units in seat order, the lead unit first; its name follows its number in the
     * county. Returns the ids of the new alliances in the same order.
     */
    @Transactional
    public List<UUID> found(String division, UUID proposalId, String documentNo, LocalDate effectiveOn,
            List<List<UUID>> seatOrders) {
        unitsMustBeFree(effectiveOn, seatOrders.stream().flatMap(List::stream).toList());
        List<UUID> founded = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int no = alliances.highestNo(division);
        for (List<UUID> seatOrder : seatOrders) {
            Alliance alliance = new Alliance(Ids.next(), division, ++no, name(no), proposalId, documentNo, effectiveOn);
            alliances.persist(alliance);
            int seat = 0;
            for (UUID unitId : seatOrder) {
                places.add(new Place(alliance.id(), unitId, ++seat));
            }
            founded.add(alliance.id());
        }
        seats.take(places, effectiveOn);
        for (int i = 0; i < founded.size(); i++) {
            leadUnits.designate(founded.get(i), seatOrders.get(i).getFirst(), effectiveOn, documentNo);
            audit.record("alliance.approved", "alliance/" + founded.get(i), documentNo);
        }
        founded.forEach(activate::activate);
        return founded;
    }

    private static String name(int no) {
        return "第" + ChineseNumber.of(no) + "银发联盟";
    }

    private void unitsMustBeFree(LocalDate from, List<UUID> units) {
        seats.heldFrom(from, units).stream().findFirst().ifPresent(taken -> {
            throw AllianceProblem.UNIT_TAKEN.because("「" + taken.unitName() + "」已在另一个联盟中，请先退出再组盟")
                    .with("unitId", taken.unitId()).with("allianceId", taken.allianceId());
        });
    }
}
