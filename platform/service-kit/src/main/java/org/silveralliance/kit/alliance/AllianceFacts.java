package org.silveralliance.kit.alliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.GroupingApproved;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.contracts.AllianceEvent.LeaderVacated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.contracts.AllianceEvent.SurveyClosed;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/**
 * Which unit sits in which alliance and which unit leads it, by days. A seat ends with the next leave of its unit, next by the
 * version of the alliance's facts, so facts heard out of order or twice end as heard in order; the lead of a day is the one
 * with the latest beginning not after it. Statements of a service join {@code seats_on(day)}, {@code leads_on(day)},
 * {@code alliances_led(usccs, day)} and {@code units_led(usccs, day)}, made beside the tables by the migrations that call
 * {@code kit_alliance_facts()} and {@code kit_leads_by_unit()}.
 */
@ApplicationScoped
public class AllianceFacts {

    private final Rows rows;

    public AllianceFacts(Rows rows) {
        this.rows = rows;
    }

    /** A unit's seat; {@code to} is the first day on which it no longer belongs. */
    public record Seat(UUID unitId, int seat, LocalDate from, @Nullable LocalDate to) {

        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** The unit that leads an alliance since {@code from}. */
    public record Lead(UUID unitId, String uscc, LocalDate from) {
    }

    /** Keeps what an event says of seats and leads; {@code version} is that of the fact among its alliance's facts. */
    public void record(AllianceEvent event, long version) {
        switch (event) {
            case AllianceActivated it -> {
                it.seats().forEach(seat -> join(it.allianceId(), seat.unitId(), seat.seat(), seat.from(), version));
                lead(it.allianceId(), it.leadUnitId(), it.leadUscc(), it.effectiveOn(), version);
            }
            case UnitJoined it -> join(it.allianceId(), it.unitId(), it.seat(), it.from(), version);
            case UnitLeft it -> leave(it.allianceId(), it.unitId(), it.until(), version);
            case LeadUnitChanged it -> lead(it.allianceId(), it.unitId(), it.uscc(), it.from(), version);
            case SurveyClosed _ -> {
            }
            case GroupingApproved _ -> {
            }
            case LeaderElected _ -> {
            }
            case LeaderVacated _ -> {
            }
            case LiaisonChanged _ -> {
            }
        }
    }

    /** All seats an alliance ever gave, in their order. */
    public List<Seat> seats(UUID allianceId) {
        return rows.list(Query.of("""
                select unit_id, seat, valid_from, valid_to from alliance_seat where alliance_id = ?
                order by seat, valid_from""", allianceId), AllianceFacts::seat);
    }

    public Optional<Lead> leadOf(UUID allianceId, LocalDate day) {
        return rows.first(Query.of("select unit_id, uscc, valid_from from leads_on(?) where alliance_id = ?", day, allianceId),
                row -> new Lead(row.uuid("unit_id"), row.text("uscc"), row.date("valid_from")));
    }

    /** The alliances whose lead unit on that day has one of these social credit codes today. */
    public Set<UUID> ledBy(Collection<String> usccs, LocalDate day) {
        return alliances(Query.of("select alliance_id from alliances_led(?, ?) led(alliance_id)", usccs, day));
    }

    /** The alliances in which one of these units holds a seat on that day. */
    public Set<UUID> joinedBy(Collection<UUID> unitIds, LocalDate day) {
        return alliances(Query.of("select alliance_id from seats_on(?) where unit_id = any(?)", day, unitIds));
    }

    private void join(UUID allianceId, UUID unitId, int seat, LocalDate from, long version) {
        rows.execute(Query.of("""
                insert into alliance_seat (alliance_id, unit_id, seat, valid_from, version) values (?, ?, ?, ?, ?)
                on conflict (alliance_id, unit_id, valid_from) do update set seat = excluded.seat, version = excluded.version
                where alliance_seat.version < excluded.version""", allianceId, unitId, seat, from, version));
        endSeats(allianceId, unitId);
    }

    private void leave(UUID allianceId, UUID unitId, LocalDate until, long version) {
        rows.execute(Query.of("""
                insert into alliance_leave (alliance_id, unit_id, until, version) values (?, ?, ?, ?)
                on conflict do nothing""", allianceId, unitId, until, version));
        endSeats(allianceId, unitId);
    }

    /** Works out anew how long a unit's seats are held, from all that was heard of it. */
    private void endSeats(UUID allianceId, UUID unitId) {
        rows.execute(Query.of("""
                update alliance_seat s set valid_to = (select l.until from alliance_leave l
                  where l.alliance_id = s.alliance_id and l.unit_id = s.unit_id and l.version > s.version
                  order by l.version limit 1)
                where s.alliance_id = ? and s.unit_id = ?""", allianceId, unitId));
    }

    private void lead(UUID allianceId, UUID unitId, String uscc, LocalDate from, long version) {
        rows.execute(Query.of("""
                insert into alliance_lead (alliance_id, unit_id, uscc, valid_from, version) values (?, ?, ?, ?, ?)
                on conflict (alliance_id, valid_from) do update set unit_id = excluded.unit_id, uscc = excluded.uscc,
                  version = excluded.version where alliance_lead.version < excluded.version""",
                allianceId, unitId, uscc, from, version));
    }

    private Set<UUID> alliances(Query query) {
        return Set.copyOf(rows.list(query, row -> row.uuid("alliance_id")));
    }

    private static Seat seat(Row row) {
        return new Seat(row.uuid("unit_id"), row.integer("seat"), row.date("valid_from"), row.dateOrNull("valid_to"));
    }
}
