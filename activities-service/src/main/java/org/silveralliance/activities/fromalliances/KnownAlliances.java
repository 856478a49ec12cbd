package org.silveralliance.activities.fromalliances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;

/** The alliances as far as this service has heard of them. */
@ApplicationScoped
public class KnownAlliances {

    private final EntityManager entities;

    public KnownAlliances(EntityManager entities) {
        this.entities = entities;
    }

    /** An alliance. */
    public record KnownAlliance(UUID id, int no, String name, LocalDate effectiveOn) {
    }

    /** A unit's seat; {@code to} is the first day on which it no longer belongs. */
    public record KnownSeat(UUID unitId, int seat, LocalDate from, @Nullable LocalDate to) {

        public boolean belongsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    public Optional<KnownAlliance> find(UUID id) {
        List<Tuple> rows = entities
                .createNativeQuery("select id, no, name, effective_on from alliance where id = :id", Tuple.class)
                .setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(KnownAlliances::alliance);
    }

    /** Makes others who are about to plan for the same alliance wait. */
    public void lock(UUID id) {
        entities.createNativeQuery("select id from alliance where id = :id for update", UUID.class).setParameter("id", id)
                .getResultList();
    }

    public List<KnownAlliance> all() {
        List<Tuple> rows = entities
                .createNativeQuery("select id, no, name, effective_on from alliance order by no, id", Tuple.class)
                .getResultList();
        return rows.stream().map(KnownAlliances::alliance).toList();
    }

    public List<KnownSeat> seats(UUID allianceId) {
        List<Tuple> rows = entities.createNativeQuery("""
                select unit_id, seat, valid_from, valid_to from alliance_seat where alliance_id = :id
                order by seat, valid_from""", Tuple.class).setParameter("id", allianceId).getResultList();
        return rows.stream().map(row -> new KnownSeat((UUID) row.get(0), ((Number) row.get(1)).intValue(),
                day(row.get(2)), row.get(3) == null ? null : day(row.get(3)))).toList();
    }

    /** The alliances whose lead unit on that day has one of these social credit codes. */
    public Set<UUID> ledBy(Collection<String> usccs, LocalDate on) {
        if (usccs.isEmpty()) {
            return Set.of();
        }
        return ids("""
                select alliance_id from (
                  select distinct on (alliance_id) alliance_id, uscc from alliance_lead where valid_from <= :on
                  order by alliance_id, valid_from desc) as current where uscc in (:usccs)""", usccs, on);
    }

    /** The alliances to which a unit with one of these codes belongs on that day. */
    public Set<UUID> joinedBy(Collection<String> usccs, LocalDate on) {
        if (usccs.isEmpty()) {
            return Set.of();
        }
        return ids("""
                select s.alliance_id from alliance_seat s join unit u on u.id = s.unit_id
                where u.uscc in (:usccs) and s.valid_from <= :on and (s.valid_to is null or s.valid_to > :on)""", usccs, on);
    }

    /** The alliance a member's unit belongs to on that day. */
    public Set<UUID> ofMember(UUID memberId, LocalDate on) {
        List<?> rows = entities.createNativeQuery("""
                select s.alliance_id from alliance_seat s join member m on m.unit_id = s.unit_id
                where m.id = :member and s.valid_from <= :on and (s.valid_to is null or s.valid_to > :on)""", UUID.class)
                .setParameter("member", memberId).setParameter("on", on).getResultList();
        return Set.copyOf(rows.stream().map(UUID.class::cast).toList());
    }

    void activated(KnownAlliance alliance) {
        entities.createNativeQuery("""
                insert into alliance (id, division, no, name, effective_on) values (:id, :division, :no, :name, :on)
                on conflict (id) do update set no = excluded.no, name = excluded.name, effective_on = excluded.effective_on""")
                .setParameter("id", alliance.id()).setParameter("division", DivisionScope.current())
                .setParameter("no", alliance.no()).setParameter("name", alliance.name())
                .setParameter("on", alliance.effectiveOn()).executeUpdate();
    }

    void seated(UUID allianceId, UUID unitId, int seat, LocalDate from) {
        entities.createNativeQuery("""
                insert into alliance_seat (alliance_id, unit_id, seat, valid_from, valid_to, division)
                values (:alliance, :unit, :seat, :from, (select min(until) from alliance_leave
                  where alliance_id = :alliance and unit_id = :unit and until > :from), :division)
                on conflict do nothing""")
                .setParameter("alliance", allianceId).setParameter("unit", unitId).setParameter("seat", seat)
                .setParameter("from", from).setParameter("division", DivisionScope.current()).executeUpdate();
    }

    void left(UUID allianceId, UUID unitId, LocalDate until) {
        entities.createNativeQuery("""
                insert into alliance_leave (alliance_id, unit_id, until, division)
                values (:alliance, :unit, :until, :division) on conflict do nothing""")
                .setParameter("alliance", allianceId).setParameter("unit", unitId).setParameter("until", until)
                .setParameter("division", DivisionScope.current()).executeUpdate();
        entities.createNativeQuery("""
                update alliance_seat set valid_to = :until where alliance_id = :alliance and unit_id = :unit
                and valid_from < :until and (valid_to is null or valid_to > :until)""")
                .setParameter("alliance", allianceId).setParameter("unit", unitId).setParameter("until", until)
                .executeUpdate();
    }

    void led(UUID allianceId, UUID unitId, String uscc, LocalDate from, long version) {
        entities.createNativeQuery("""
                insert into alliance_lead (alliance_id, valid_from, unit_id, uscc, version, division)
                values (:alliance, :from, :unit, :uscc, :version, :division)
                on conflict (alliance_id, valid_from) do update set unit_id = excluded.unit_id, uscc = excluded.uscc,
                  version = excluded.version where alliance_lead.version < excluded.version""")
                .setParameter("alliance", allianceId).setParameter("from", from).setParameter("unit", unitId)
                .setParameter("uscc", uscc).setParameter("version", version)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    private Set<UUID> ids(String sql, Collection<String> usccs, LocalDate on) {
        List<?> rows = entities.createNativeQuery(sql, UUID.class).setParameter("usccs", usccs).setParameter("on", on)
                .getResultList();
        return Set.copyOf(rows.stream().map(UUID.class::cast).toList());
    }

    private static KnownAlliance alliance(Tuple row) {
        return new KnownAlliance((UUID) row.get(0), ((Number) row.get(1)).intValue(), (String) row.get(2),
                day(row.get(3)));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
