package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The alliances of the divisions in scope. */
@ApplicationScoped
public class Alliances implements PanacheRepositoryBase<Alliance, UUID> {

    private final EntityManager entities;

    public Alliances(EntityManager entities) {
        this.entities = entities;
    }

    /** The alliance, held against others who are about to change its appointments until this transaction ends. */
    Alliance locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Alliances::absent);
    }

    /** Only the holding; the alliance itself is not needed. */
    void lock(UUID id) {
        if (!locked(id).id().equals(id)) {
            throw absent();
        }
    }

    Alliance existing(UUID id) {
        return findByIdOptional(id).orElseThrow(Alliances::absent);
    }

    private static Problem absent() {
        return KitProblem.NOT_FOUND.because("没有找到该联盟，或不在您的管理范围内");
    }

    /** Those approved by a day, in the order of their numbers. */
    public List<Alliance> asOf(LocalDate day) {
        return list("effectiveOn <= ?1 order by no, id", day);
    }

    List<Alliance> all() {
        return list("order by no, id");
    }

    List<Alliance> dueOn(LocalDate day) {
        return list("state = ?1 and effectiveOn <= ?2", Alliance.State.APPROVED, day);
    }

    int highestNo(String division) {
        Number highest = (Number) entities
                .createNativeQuery("select coalesce(max(no), 0) from alliance where division = :division")
                .setParameter("division", division).getSingleResult();
        return highest.intValue();
    }

    /** The alliances whose lead unit of that day has one of these social credit codes. */
    public Set<UUID> ledBy(Collection<String> usccs, LocalDate day) {
        return ids("""
                select l.alliance_id from lead_unit l join unit u on u.id = l.unit_id
                where u.uscc in (:usccs) and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)""", usccs, day);
    }

    /** The alliances to which a unit with one of these codes belongs on that day. */
    public Set<UUID> joinedBy(Collection<String> usccs, LocalDate day) {
        return ids("""
                select s.alliance_id from alliance_unit s join unit u on u.id = s.unit_id
                where u.uscc in (:usccs) and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)""", usccs, day);
    }

    private Set<UUID> ids(String sql, Collection<String> usccs, LocalDate day) {
        if (usccs.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery(sql, UUID.class).setParameter("usccs", usccs).setParameter("day", day)
                .getResultList();
        return Set.copyOf(rows.stream().map(UUID.class::cast).toList());
    }
}
