package org.silveralliance.alliance.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** Liaisons and venues of units, each one per unit and day. */
@ApplicationScoped
public class Posts {

    private static final String LIAISON = """
            select id, unit_id, user_sub, name, phone, valid_from, valid_to, version from liaison where""";
    private static final String VENUE = """
            select id, unit_id, address, capacity, step_free, contact, valid_from, valid_to, version from venue where""";
    private static final String CURRENT = """
            unit_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)""";
    private static final String LATEST = "unit_id = ? order by valid_from desc limit 1";

    private final Rows rows;

    public Posts(Rows rows) {
        this.rows = rows;
    }

    /** A unit's liaison; the phone stays sealed until it is shown to somebody who may see it. */
    record Liaison(UUID id, UUID unitId, @Nullable String userSub, String name, byte[] phone, LocalDate from,
            @Nullable LocalDate to, long version) {

        static Liaison read(Row row) {
            return read(row, "");
        }

        static Liaison read(Row row, String prefix) {
            return new Liaison(row.uuid(prefix + "id"), row.uuid(prefix + "unit_id"), row.textOrNull(prefix + "user_sub"),
                    row.text(prefix + "name"), row.bytes(prefix + "phone"), row.date(prefix + "valid_from"),
                    row.dateOrNull(prefix + "valid_to"), row.number(prefix + "version"));
        }
    }

    /** A unit's fixed venue. */
    record Venue(UUID id, UUID unitId, String address, int capacity, boolean stepFree, String contact, LocalDate from,
            @Nullable LocalDate to, long version) {

        /** Whether the other one says the same of the same day. */
        boolean says(Venue other) {
            return address.equals(other.address) && capacity == other.capacity && stepFree == other.stepFree
                    && contact.equals(other.contact) && from.equals(other.from) && to == null;
        }

        static Venue read(Row row) {
            return read(row, "");
        }

        static Venue read(Row row, String prefix) {
            return new Venue(row.uuid(prefix + "id"), row.uuid(prefix + "unit_id"), row.text(prefix + "address"),
                    row.integer(prefix + "capacity"), row.bool(prefix + "step_free"), row.text(prefix + "contact"),
                    row.date(prefix + "valid_from"), row.dateOrNull(prefix + "valid_to"), row.number(prefix + "version"));
        }
    }

    /** A member unit with what it provides on a day. */
    record SeatPosts(UUID unitId, String unitName, UUID allianceId, int seat, @Nullable Liaison liaison,
            @Nullable Venue venue) {

        static SeatPosts read(Row row) {
            return new SeatPosts(row.uuid("seat_unit"), row.text("unit_name"), row.uuid("alliance_id"), row.integer("seat"),
                    row.uuidOrNull("l_id") == null ? null : Liaison.read(row, "l_"),
                    row.uuidOrNull("v_id") == null ? null : Venue.read(row, "v_"));
        }
    }

    /** The member units a caller may see, with their posts; {@code gapsOnly} leaves out those that have both. */
    List<SeatPosts> inScope(Scope scope, LocalDate day, Optional<UUID> alliance, boolean gapsOnly) {
        Query query = Query.of("""
                select s.unit_id seat_unit, coalesce(u.name, '') unit_name, s.alliance_id, s.seat,
                       l.id l_id, l.unit_id l_unit_id, l.user_sub l_user_sub, l.name l_name, l.phone l_phone,
                       l.valid_from l_valid_from, l.valid_to l_valid_to, l.version l_version,
                       v.id v_id, v.unit_id v_unit_id, v.address v_address, v.capacity v_capacity, v.step_free v_step_free,
                       v.contact v_contact, v.valid_from v_valid_from, v.valid_to v_valid_to, v.version v_version
                from alliance_unit s left join unit u on u.id = s.unit_id
                left join liaison l on l.unit_id = s.unit_id and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)
                left join venue v on v.unit_id = s.unit_id and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                where s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)""", day, day, day, day, day, day);
        scope.narrowUnits(query, "s.alliance_id", "s.unit_id");
        alliance.ifPresent(id -> query.add("and s.alliance_id = ?", id));
        if (gapsOnly) {
            query.add("and (l.id is null or v.id is null)");
        }
        return rows.list(query.add("order by s.seat, s.unit_id"), SeatPosts::read);
    }

    Optional<Liaison> liaison(UUID unitId, LocalDate day) {
        return rows.first(Query.of(LIAISON).add(CURRENT, unitId, day, day), Liaison::read);
    }

    Optional<Venue> venue(UUID unitId, LocalDate day) {
        return rows.first(Query.of(VENUE).add(CURRENT, unitId, day, day), Venue::read);
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

    /** Also of whoever was to leave later; what would end before it began ends on its first day. */
    void endLiaison(UUID unitId, LocalDate until) {
        rows.execute(Query.of("""
                update liaison set valid_to = greatest(?::date, valid_from), vacated = false, version = version + 1
                where unit_id = ? and (valid_to is null or valid_to > ?)""", until, unitId, until));
    }

    /** Nobody comes after, so that nobody's taking back brings him again. */
    void vacate(Liaison liaison, LocalDate until) {
        rows.execute(Query.of("""
                update liaison set valid_to = greatest(?::date, valid_from), vacated = true, version = version + 1
                where id = ?""", until, liaison.id()));
    }

    void endVenue(UUID unitId, LocalDate until) {
        rows.execute(Query.of("""
                update venue set valid_to = greatest(?::date, valid_from), version = version + 1
                where unit_id = ? and valid_to is null""", until, unitId));
    }

    void begin(Liaison liaison) {
        rows.execute(Query.of("""
                insert into liaison (id, unit_id, user_sub, name, phone, valid_from, version) values (?, ?, ?, ?, ?, ?, ?)""",
                liaison.id(), liaison.unitId(), liaison.userSub(), liaison.name(), liaison.phone(), liaison.from(),
                liaison.version()));
    }

    void begin(Venue venue) {
        rows.execute(Query.of("""
                insert into venue (id, unit_id, address, capacity, step_free, contact, valid_from, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", venue.id(), venue.unitId(), venue.address(), venue.capacity(),
                venue.stepFree(), venue.contact(), venue.from(), venue.version()));
    }

    /** Takes one away: its day has not come, or another one comes in its place. */
    void remove(Liaison wrong) {
        rows.execute(Query.of("delete from liaison where id = ?", wrong.id()));
    }

    void remove(Venue wrong) {
        rows.execute(Query.of("delete from venue where id = ?", wrong.id()));
    }

    /** Whoever ended where the wrong one began, and because of it, goes on. */
    void resume(Liaison wrong) {
        rows.execute(Query.of("""
                update liaison set valid_to = null, version = ? where unit_id = ? and valid_to = ? and not vacated
                and id = (select id from liaison where unit_id = ? order by valid_from desc limit 1)""", wrong.version() + 1,
                wrong.unitId(), wrong.from(), wrong.unitId()));
    }

    void resume(Venue wrong) {
        rows.execute(Query.of("""
                update venue set valid_to = null, version = ? where unit_id = ? and valid_to = ?
                and id = (select id from venue where unit_id = ? order by valid_from desc limit 1)""", wrong.version() + 1,
                wrong.unitId(), wrong.from(), wrong.unitId()));
    }
}
