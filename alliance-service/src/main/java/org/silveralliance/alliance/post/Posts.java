package org.silveralliance.alliance.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** Liaisons and venues of units, each one per unit and day. */
@ApplicationScoped
public class Posts {

    private static final String LIAISON = """
            select id, unit_id, user_sub, name, phone, valid_from, valid_to from liaison where""";
    private static final String VENUE = """
            select id, unit_id, address, capacity, step_free, contact, valid_from, valid_to from venue where""";
    private static final String CURRENT = """
            unit_id = any(?::uuid[]) and valid_from <= ? and (valid_to is null or valid_to > ?)""";
    private static final String LATEST = "unit_id = ? order by valid_from desc limit 1";

    private final Rows rows;

    public Posts(Rows rows) {
        this.rows = rows;
    }

    /** A unit's liaison; the phone stays sealed until it is shown to somebody who may see it. */
    record Liaison(UUID id, UUID unitId, @Nullable String userSub, String name, byte[] phone, LocalDate from,
            @Nullable LocalDate to) {

        static Liaison read(Row row) {
            return new Liaison(row.uuid("id"), row.uuid("unit_id"), row.textOrNull("user_sub"), row.text("name"),
                    row.bytes("phone"), row.date("valid_from"), row.dateOrNull("valid_to"));
        }
    }

    /** A unit's fixed venue. */
    record Venue(UUID id, UUID unitId, String address, int capacity, boolean stepFree, String contact, LocalDate from,
            @Nullable LocalDate to) {

        static Venue read(Row row) {
            return new Venue(row.uuid("id"), row.uuid("unit_id"), row.text("address"), row.integer("capacity"),
                    row.bool("step_free"), row.text("contact"), row.date("valid_from"), row.dateOrNull("valid_to"));
        }
    }

    Map<UUID, Liaison> liaisons(Collection<UUID> units, LocalDate day) {
        return rows.list(Query.of(LIAISON).add(CURRENT, units, day, day), Liaison::read).stream()
                .collect(Collectors.toMap(Liaison::unitId, liaison -> liaison));
    }

    Map<UUID, Venue> venues(Collection<UUID> units, LocalDate day) {
        return rows.list(Query.of(VENUE).add(CURRENT, units, day, day), Venue::read).stream()
                .collect(Collectors.toMap(Venue::unitId, venue -> venue));
    }

    Optional<Liaison> latestLiaison(UUID unitId) {
        return rows.first(Query.of(LIAISON).add(LATEST, unitId), Liaison::read);
    }

    Optional<Venue> latestVenue(UUID unitId) {
        return rows.first(Query.of(VENUE).add(LATEST, unitId), Venue::read);
    }

    /** Two people must not appoint for one unit at the same moment. */
    void lock(UUID unitId) {
        rows.exists(Query.of("select id from unit where id = ? for update", unitId));
    }

    void endLiaison(UUID unitId, LocalDate until) {
        rows.execute(Query.of("""
                update liaison set valid_to = greatest(?::date, valid_from) where unit_id = ? and valid_to is null""", until,
                unitId));
    }

    void endVenue(UUID unitId, LocalDate until) {
        rows.execute(Query.of("""
                update venue set valid_to = greatest(?::date, valid_from) where unit_id = ? and valid_to is null""", until,
                unitId));
    }

    void begin(Liaison liaison) {
        rows.execute(Query.of("""
                insert into liaison (id, unit_id, user_sub, name, phone, valid_from) values (?, ?, ?, ?, ?, ?)""",
                liaison.id(), liaison.unitId(), liaison.userSub(), liaison.name(), liaison.phone(), liaison.from()));
    }

    void begin(Venue venue) {
        rows.execute(Query.of("""
                insert into venue (id, unit_id, address, capacity, step_free, contact, valid_from)
                values (?, ?, ?, ?, ?, ?, ?)""", venue.id(), venue.unitId(), venue.address(), venue.capacity(),
                venue.stepFree(), venue.contact(), venue.from()));
    }
}
