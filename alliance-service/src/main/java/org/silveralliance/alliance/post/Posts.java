package org.silveralliance.alliance.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.kit.access.DivisionScope;

/** Liaisons and venues of units, each one per unit and day. */
@ApplicationScoped
public class Posts {

    private static final String CURRENT = "valid_from <= :day and (valid_to is null or valid_to > :day)";

    private final EntityManager entities;

    public Posts(EntityManager entities) {
        this.entities = entities;
    }

    /** A unit's liaison; the phone stays sealed until it is shown to somebody who may see it. */
    record Liaison(UUID id, UUID unitId, @Nullable String userSub, String name, byte[] phone, LocalDate from,
            @Nullable LocalDate to) {
    }

    /** A unit's fixed venue. */
    record Venue(UUID id, UUID unitId, String address, int capacity, boolean stepFree, String contact, LocalDate from,
            @Nullable LocalDate to) {
    }

    public int withLiaison(Collection<UUID> units, LocalDate day) {
        return liaisons(units, day).size();
    }

    public int withVenue(Collection<UUID> units, LocalDate day) {
        return venues(units, day).size();
    }

    Map<UUID, Liaison> liaisons(Collection<UUID> units, LocalDate day) {
        Map<UUID, Liaison> found = new HashMap<>();
        if (!units.isEmpty()) {
            liaisons(entities.createNativeQuery("""
                    select id, unit_id, user_sub, name, phone, valid_from, valid_to from liaison
                    where unit_id in (:units) and\s""" + CURRENT, Tuple.class).setParameter("units", units)
                    .setParameter("day", day)).forEach(liaison -> found.put(liaison.unitId(), liaison));
        }
        return found;
    }

    Map<UUID, Venue> venues(Collection<UUID> units, LocalDate day) {
        Map<UUID, Venue> found = new HashMap<>();
        if (!units.isEmpty()) {
            venues(entities.createNativeQuery("""
                    select id, unit_id, address, capacity, step_free, contact, valid_from, valid_to from venue
                    where unit_id in (:units) and\s""" + CURRENT, Tuple.class).setParameter("units", units)
                    .setParameter("day", day)).forEach(venue -> found.put(venue.unitId(), venue));
        }
        return found;
    }

    Optional<Liaison> latestLiaison(UUID unitId) {
        return liaisons(entities.createNativeQuery("""
                select id, unit_id, user_sub, name, phone, valid_from, valid_to from liaison
                where unit_id = :unit order by valid_from desc limit 1""", Tuple.class).setParameter("unit", unitId))
                .stream().findFirst();
    }

    Optional<Venue> latestVenue(UUID unitId) {
        return venues(entities.createNativeQuery("""
                select id, unit_id, address, capacity, step_free, contact, valid_from, valid_to from venue
                where unit_id = :unit order by valid_from desc limit 1""", Tuple.class).setParameter("unit", unitId))
                .stream().findFirst();
    }

    /** Two people must not appoint for one unit at the same moment. */
    void lock(UUID unitId) {
        entities.createNativeQuery("select id from unit where id = :unit for update", UUID.class)
                .setParameter("unit", unitId).getResultList();
    }

    void endLiaison(UUID unitId, LocalDate until) {
        entities.createNativeQuery("""
                update liaison set valid_to = greatest(cast(:until as date), valid_from)
                where unit_id = :unit and valid_to is null""")
                .setParameter("until", until).setParameter("unit", unitId).executeUpdate();
    }

    void endVenue(UUID unitId, LocalDate until) {
        entities.createNativeQuery("""
                update venue set valid_to = greatest(cast(:until as date), valid_from)
                where unit_id = :unit and valid_to is null""")
                .setParameter("until", until).setParameter("unit", unitId).executeUpdate();
    }

    void begin(Liaison liaison) {
        entities.createNativeQuery("""
                insert into liaison (id, unit_id, user_sub, name, phone, valid_from, division)
                values (:id, :unit, :sub, :name, :phone, :from, :division)""")
                .setParameter("id", liaison.id()).setParameter("unit", liaison.unitId())
                .setParameter("sub", liaison.userSub()).setParameter("name", liaison.name())
                .setParameter("phone", liaison.phone()).setParameter("from", liaison.from())
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    void begin(Venue venue) {
        entities.createNativeQuery("""
                insert into venue (id, unit_id, address, capacity, step_free, contact, valid_from, division)
                values (:id, :unit, :address, :capacity, :stepFree, :contact, :from, :division)""")
                .setParameter("id", venue.id()).setParameter("unit", venue.unitId())
                .setParameter("address", venue.address()).setParameter("capacity", venue.capacity())
                .setParameter("stepFree", venue.stepFree()).setParameter("contact", venue.contact())
                .setParameter("from", venue.from()).setParameter("division", DivisionScope.current()).executeUpdate();
    }

    private static List<Liaison> liaisons(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Liaison(Rows.id(row, 0), Rows.id(row, 1), Rows.textOrNull(row, 2),
                Rows.text(row, 3), (byte[]) row.get(4), Rows.day(row, 5), Rows.dayOrNull(row, 6))).toList();
    }

    private static List<Venue> venues(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Venue(Rows.id(row, 0), Rows.id(row, 1), Rows.text(row, 2), Rows.number(row, 3),
                Rows.flag(row, 4), Rows.text(row, 5), Rows.day(row, 6), Rows.dayOrNull(row, 7))).toList();
    }
}
