package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

/** Which unit sits where in which alliance, from when until when. A seat that was left is not given again. */
@ApplicationScoped
public class Seats {

    private static final String READ = """
            select s.alliance_id, s.unit_id, s.seat, s.valid_from, s.valid_to, coalesce(u.name, '') unit_name,
                   coalesce(u.uscc, '') uscc
            from alliance_unit s left join unit u on u.id = s.unit_id where""";

    private final Rows rows;

    public Seats(Rows rows) {
        this.rows = rows;
    }

    /** A unit's seat; {@code to} is the first day on which it no longer belongs. */
    public record Seat(UUID allianceId, UUID unitId, int seat, LocalDate from, @Nullable LocalDate to, String unitName,
            String uscc) {

        static Seat read(Row row) {
            return new Seat(row.uuid("alliance_id"), row.uuid("unit_id"), row.integer("seat"), row.date("valid_from"),
                    row.dateOrNull("valid_to"), row.text("unit_name"), row.text("uscc"));
        }

        boolean isHeldOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** The seats held on a day, of one alliance. */
    public List<Seat> on(LocalDate day, UUID allianceId) {
        return rows.list(Query.of(READ).add("""
                s.alliance_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
                order by s.seat, s.unit_id""", allianceId, day, day), Seat::read);
    }

    /** A seat with what its unit is on a day: whether it leads, and how many stand on its list. */
    record SeatOnDay(Seat seat, boolean leads, int members) {
    }

    /** The seats of one alliance on a day that a caller may see. */
    List<SeatOnDay> inScope(Scope scope, LocalDate day, UUID allianceId) {
        Query query = Query.of("""
                select s.alliance_id, s.unit_id, s.seat, s.valid_from, s.valid_to, coalesce(u.name, '') unit_name,
                       coalesce(u.uscc, '') uscc,
                       exists (select from lead_unit l where l.alliance_id = s.alliance_id and l.unit_id = s.unit_id
                         and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)) leads,
                       (select count(*) from member_stay m where m.unit_id = s.unit_id
                         and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)) members
                from alliance_unit s left join unit u on u.id = s.unit_id
                where s.alliance_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)""", day, day, day,
                day, allianceId, day, day);
        return rows.list(scope.narrowUnits(query, "s.alliance_id", "s.unit_id").add("order by s.seat, s.unit_id"),
                row -> new SeatOnDay(Seat.read(row), row.bool("leads"), row.integer("members")));
    }

    /** All seats an alliance ever gave. */
    List<Seat> history(UUID allianceId) {
        return rows.list(Query.of(READ).add("s.alliance_id = ? order by s.seat, s.valid_from", allianceId), Seat::read);
    }

    /** The seat a unit holds now or will hold, that is, one without an end. */
    public Optional<Seat> openEnded(UUID unitId) {
        return rows.first(Query.of(READ).add("s.unit_id = ? and s.valid_to is null", unitId), Seat::read);
    }

    /** What keeps these units from another seat from a day on: those they hold then or later. */
    List<Seat> heldFrom(LocalDate day, Collection<UUID> unitIds) {
        return rows.list(Query.of(READ).add("""
                s.unit_id = any(?) and (s.valid_to is null or s.valid_to > ?)
                order by s.unit_id, s.valid_from desc""", unitIds, day), Seat::read);
    }

    /** The alliance each of these units belongs to now or will; units without one are left out. */
    public Map<UUID, UUID> alliancesOf(Collection<UUID> unitIds) {
        return rows.list(Query.of(READ).add("s.unit_id = any(?) and s.valid_to is null", unitIds), Seat::read)
                .stream().collect(Collectors.toMap(Seat::unitId, Seat::allianceId));
    }

    /** A seat to take. */
    record Place(UUID allianceId, UUID unitId, int seat) {
    }

    void take(UUID allianceId, UUID unitId, int seat, LocalDate from) {
        take(List.of(new Place(allianceId, unitId, seat)), from);
    }

    /** Takes many seats in one statement; one that was taken back before its day is taken again. */
    void take(List<Place> places, LocalDate from) {
        rows.execute(Query.of("""
                insert into alliance_unit (id, alliance_id, unit_id, seat, valid_from)
                select id, alliance_id, unit_id, seat, ? from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[])
                  as place(id, alliance_id, unit_id, seat)
                on conflict (alliance_id, unit_id, valid_from) do update set seat = excluded.seat, valid_to = null""", from,
                ColumnArray.of("uuid", places, place -> Ids.next()),
                ColumnArray.of("uuid", places, Place::allianceId), ColumnArray.of("uuid", places, Place::unitId),
                ColumnArray.of("int4", places, Place::seat)));
    }

    void leave(UUID unitId, LocalDate until) {
        rows.execute(Query.of("update alliance_unit set valid_to = ? where unit_id = ? and valid_to is null", until, unitId));
    }
}
