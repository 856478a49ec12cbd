package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.rotation.SlotResource.OpenSwap;
import org.silveralliance.activities.rotation.SlotResource.SwapView;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The swap requests of the division in force. */
@ApplicationScoped
public class SwapRequests implements PanacheRepositoryBase<SwapRequest, UUID> {

    /** Still about the hosts it was asked of, and months that are to come: no answer helps any other. */
    private static final String OPEN = """
            s.state = 'PROPOSED' and not exists (
              select 1 from rotation_slot t where t.id in (s.from_slot, s.with_slot)
                and (t.date < ? or t.actual_unit is distinct from case t.id when s.from_slot then s.from_unit else s.with_unit end))""";

    private final Rows rows;
    private final Clock clock;

    public SwapRequests(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Where a page of the open ones ended: the longest waiting first, one division after the other. */
    record Place(String division, UUID id) {

        static Place parse(String text) {
            String[] parts = text.split("_", 2);
            return new Place(parts[0], UUID.fromString(parts[1]));
        }

        String text() {
            return division + "_" + id;
        }
    }

    /** A line of that list and its place there. */
    record Line(Place place, OpenSwap swap) {
    }

    /** What waits for an answer in the alliances in sight. */
    List<Line> open(Scope scope, Optional<Place> after, int limit) {
        Query query = scope.narrow(
                Query.of("""
                        select s.id, s.division, s.proposed_at, r.alliance_id, a.name as alliance_name, r.year,
                          f.month as from_month, fu.name as from_unit_name, w.month as with_month, wu.name as with_unit_name
                        from swap_request s join rotation r on r.id = s.rotation_id join alliance a on a.id = r.alliance_id
                        join rotation_slot f on f.id = s.from_slot join rotation_slot w on w.id = s.with_slot
                        left join unit fu on fu.id = s.from_unit left join unit wu on wu.id = s.with_unit where""").add(OPEN,
                        LocalDate.now(clock)),
                "r.alliance_id");
        after.ifPresent(place -> query.add("and (s.division, s.id) > (?, ?)", place.division(), place.id()));
        return rows.list(query.add("order by s.division, s.id limit ?", limit), SwapRequests::line);
    }

    long openTotal(Scope scope) {
        return rows.count(scope.narrow(
                Query.of("""
                        select count(*) from swap_request s join rotation r on r.id = s.rotation_id where""").add(OPEN,
                        LocalDate.now(clock)),
                "r.alliance_id"));
    }

    private static Line line(Row row) {
        return new Line(new Place(row.text("division"), row.uuid("id")), new OpenSwap(row.uuid("id"),
                row.uuid("alliance_id"), row.text("alliance_name"), row.integer("year"), row.integer("from_month"),
                row.textOrNull("from_unit_name"), row.integer("with_month"), row.textOrNull("with_unit_name"),
                row.instant("proposed_at")));
    }

    List<SwapView> ofRotation(UUID rotationId) {
        return list("rotationId = ?1 order by proposedAt desc, id desc", rotationId).stream().map(SwapRequests::view).toList();
    }

    static SwapView view(SwapRequest it) {
        return new SwapView(it.id(), it.rotationId(), it.fromSlot(), it.withSlot(), it.fromUnit(), it.withUnit(),
                it.fromDate(), it.withDate(), it.reasonText(), it.state(), it.fromAccepted(), it.withAccepted(),
                it.proposedAt());
    }

    /** What is asked and not answered about these two months, whichever way round. */
    Optional<SwapRequest> open(UUID oneSlot, UUID otherSlot) {
        return find("state = ?1 and (fromSlot in (?2, ?3) and withSlot in (?2, ?3))", SwapState.PROPOSED, oneSlot, otherSlot)
                .firstResultOptional();
    }

    SwapRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> KitProblem.notInScope("没有找到该调换申请"));
    }

    /** Locks a request whose year is locked, and reads it again: it may have been answered meanwhile. */
    void lock(SwapRequest found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
}
