package org.silveralliance.activities.rotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rotations of the division in force. */
@ApplicationScoped
public class Rotations implements PanacheRepositoryBase<Rotation, UUID> {

    public Optional<Rotation> of(UUID allianceId, int year) {
        return find("allianceId = ?1 and year = ?2", allianceId, year).firstResultOptional();
    }

    /** How often each unit hosted in a year, empty when the alliance had no rotation then. */
    public Map<UUID, Integer> turns(UUID allianceId, int year) {
        return of(allianceId, year).map(rotation -> rotation.plan().turns()).orElse(Map.of());
    }

    /** The rotations before that year, in order. */
    List<Rotation> before(UUID allianceId, int year) {
        return list("allianceId = ?1 and year < ?2 order by year", allianceId, year);
    }

    /** The rotations from that year on, locked, in order. */
    List<Rotation> lockFrom(UUID allianceId, int year) {
        return find("allianceId = ?1 and year >= ?2 order by year", allianceId, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public Optional<Rotation> ofSlot(UUID slotId) {
        return find("id in (select s.rotation.id from RotationSlot s where s.id = ?1)", slotId).firstResultOptional();
    }

    /** The rotation of a slot, locked against others who change it. */
    public Rotation lockOfSlot(UUID slotId) {
        Rotation found = ofSlot(slotId).orElseThrow(Rotations::noSuchSlot);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The rotation, locked against others who change it. */
    public Rotation lock(UUID id) {
        Rotation found = findByIdOptional(id).orElseThrow(Rotations::noSuchSlot);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public static RuntimeException noSuchSlot() {
        return KitProblem.NOT_FOUND.because("没有找到该月轮值，或不在您的管理范围内");
    }
}
