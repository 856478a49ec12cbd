package org.silveralliance.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.ActivityResource.ActivityView;
import org.silveralliance.activities.activity.ActivityResource.OldDate;
import org.silveralliance.activities.activity.ActivityResource.OldFacts;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The activities of the division in force; lists are filtered by the caller's scope in SQL. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final String SHOWN = """
            select a.*, u.name as host_unit_name from activity a left join unit u on u.id = a.host_unit where true""";

    private final Rows rows;

    public Activities(Rows rows) {
        this.rows = rows;
    }

    /** What a list is narrowed to; null means all. */
    public record Filter(@Nullable String q, @Nullable UUID allianceId, @Nullable String month, @Nullable ActivityState state,
            @Nullable ActivityKind kind, @Nullable UUID hostUnitId, @Nullable UUID slotId) {
    }

    /** Where a page ended: newest first, by start and id, one division after the other. */
    record Place(String division, Instant startsAt, UUID id) {

        static Place parse(String text) {
            String[] parts = text.split("_", 3);
            return new Place(parts[0], Instant.parse(parts[1]), UUID.fromString(parts[2]));
        }

        String text() {
            return division + "_" + startsAt + "_" + id;
        }
    }

    /** A line of a list and its place there. */
    record Line(Place place, ActivityView activity) {
    }

    List<Line> page(Scope scope, Filter filter, Optional<Place> after, int limit) {
        Query query = Query.of(SHOWN);
        narrow(query, scope, filter);
        after.ifPresent(place -> query.add("and (a.division, a.starts_at, a.id) < (?, ?, ?)", place.division(),
                place.startsAt(), place.id()));
        query.add("order by a.division desc, a.starts_at desc, a.id desc limit ?", limit);
        return rows.list(query, row -> new Line(new Place(row.text("division"), row.instant("starts_at"), row.uuid("id")),
                view(row, null, null)));
    }

    long total(Scope scope, Filter filter) {
        Query query = Query.of("select count(*) from activity a where true");
        narrow(query, scope, filter);
        return rows.count(query);
    }

    private static void narrow(Query query, Scope scope, Filter filter) {
        scope.narrow(query, "a.alliance_id");
        if (!scope.county() && scope.self().isPresent()) {
            query.add("and (a.state <> ? or a.alliance_id = any(?))", ActivityState.DRAFT, scope.workedFor());
        }
        if (filter.q() != null) {
            query.add("and (strpos(a.title, ?) > 0 or strpos(a.venue_name, ?) > 0)", filter.q(), filter.q());
        }
        equal(query, "alliance_id", filter.allianceId());
        equal(query, "month", filter.month());
        equal(query, "state", filter.state());
        equal(query, "kind", filter.kind());
        equal(query, "host_unit", filter.hostUnitId());
        equal(query, "slot_id", filter.slotId());
    }

    private static void equal(Query query, String column, @Nullable Object value) {
        if (value != null) {
            query.add("and a." + column + " = ?", value);
        }
    }

    /** The activity as it is shown, with the dates it had and what it said before. */
    public ActivityView view(UUID id) {
        List<OldDate> changes = rows.list(Query.of("""
                select starts_at, ends_at, reason, changed_at from activity_date_change where activity_id = ?
                order by changed_at""", id), row -> new OldDate(row.instant("starts_at"), row.instant("ends_at"),
                row.text("reason"), row.instant("changed_at")));
        List<OldFacts> corrections = rows.list(Query.of("""
                select title, venue_name, capacity, reason, changed_at from activity_fact_change where activity_id = ?
                order by changed_at""", id), row -> new OldFacts(row.text("title"), row.text("venue_name"),
                row.integer("capacity"), row.text("reason"), row.instant("changed_at")));
        return rows.first(Query.of(SHOWN).add("and a.id = ?", id), row -> view(row, changes, corrections))
                .orElseThrow(Activities::notFound);
    }

    private static ActivityView view(Row row, @Nullable List<OldDate> changes, @Nullable List<OldFacts> corrections) {
        return new ActivityView(row.uuid("id"), row.uuid("alliance_id"), row.uuidOrNull("slot_id"),
                row.value("kind", ActivityKind.class), row.textOrNull("type"), row.text("title"), row.uuid("host_unit"),
                row.textOrNull("host_unit_name"), row.instant("starts_at"), row.instant("ends_at"), row.text("venue_name"),
                row.integer("capacity"), row.integer("confirmed"), row.text("month"),
                row.value("state", ActivityState.class), row.textOrNull("reason"), row.instantOrNull("held_at"), changes,
                corrections,
                row.number("version"));
    }

    /** The activity, locked: writers of its sign-ups, roll and report queue here. */
    public Activity lock(UUID id) {
        Activity found = findById(id);
        if (found == null) {
            throw notFound();
        }
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Activity get(UUID id) {
        return findByIdOptional(id).orElseThrow(Activities::notFound);
    }

    /** A month of the rotation: for which it counts, on which day it is held, and who hosts unless it is suspended. */
    public record Turn(YearMonth month, LocalDate on, @Nullable UUID hostUnitId, @Nullable String hostName) {
    }

    /** The turn of an alliance's rotation; empty when the alliance has no such turn. */
    public Optional<Turn> turn(UUID allianceId, UUID slotId) {
        return rows.first(Query.of("""
                select r.year, s.month, s.date, s.actual_unit, s.actual_name from rotation_slot s
                join rotation r on r.id = s.rotation_id where s.id = ? and r.alliance_id = ?""", slotId, allianceId),
                row -> new Turn(YearMonth.of(row.integer("year"), row.integer("month")), row.date("date"),
                        row.uuidOrNull("actual_unit"), row.textOrNull("actual_name")));
    }

    /** Whether anything was held for a month of the rotation. */
    public boolean anyHeldIn(UUID slotId) {
        return rows.exists(Query.of("select id from activity where slot_id = ? and state = any(?)", slotId,
                ActivityState.HELD_STATES));
    }

    /** How often each kind was held in a month, by alliance; what was not held is absent. */
    Map<UUID, Map<ActivityKind, Integer>> held(YearMonth month, Set<UUID> allianceIds) {
        Map<UUID, Map<ActivityKind, Integer>> held = new HashMap<>();
        rows.list(Query.of("""
                select alliance_id, kind, count(*)::int as times from activity
                where month = ? and state = any(?) and alliance_id = any(?) group by alliance_id, kind""",
                month.toString(), ActivityState.HELD_STATES, allianceIds),
                row -> held.computeIfAbsent(row.uuid("alliance_id"), id -> new EnumMap<>(ActivityKind.class))
                        .put(row.value("kind", ActivityKind.class), row.integer("times")));
        return held;
    }

    /** How much of what a month owes was held, by alliance and month of a year: each kind counts once a month. */
    Map<UUID, Map<String, Integer>> done(int year, Set<UUID> allianceIds) {
        Map<UUID, Map<String, Integer>> done = new HashMap<>();
        rows.list(Query.of("""
                select alliance_id, month, count(distinct kind)::int as done from activity
                where month between ? and ? and state = any(?) and alliance_id = any(?) group by alliance_id, month""",
                year + "-01", year + "-12", ActivityState.HELD_STATES, allianceIds),
                row -> done.computeIfAbsent(row.uuid("alliance_id"), id -> new HashMap<>()).put(row.text("month"),
                        row.integer("done")));
        return done;
    }

    /** The months of a year in which an alliance pauses (停办), with the reason; nothing is owed in them (E-16). */
    Map<UUID, Map<String, String>> suspended(int year, Set<UUID> allianceIds) {
        Map<UUID, Map<String, String>> suspended = new HashMap<>();
        rows.list(Query.of("""
                select r.alliance_id, s.month, coalesce(s.reason, '') as reason
                from rotation_slot s join rotation r on r.id = s.rotation_id
                where r.year = ? and r.alliance_id = any(?) and s.actual_unit is null
                and s.state = 'DEFERRED'""", year, allianceIds),
                row -> suspended.computeIfAbsent(row.uuid("alliance_id"), id -> new HashMap<>())
                        .put(YearMonth.of(year, row.integer("month")).toString(), row.text("reason")));
        return suspended;
    }

    /** Whether anybody stands on its roll. */
    boolean hasRoll(UUID id) {
        return rows.exists(Query.of("select id from attendance where activity_id = ?", id));
    }

    /** The days of a year on which an alliance held something. */
    public List<LocalDate> heldDays(UUID allianceId, int year, ZoneId zone) {
        return rows.list(Query.of("""
                select starts_at from activity where alliance_id = ? and starts_at >= ? and starts_at < ? and state = any(?)""",
                allianceId, LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(),
                LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant(), ActivityState.HELD_STATES),
                row -> LocalDate.ofInstant(row.instant("starts_at"), zone));
    }

    private static RuntimeException notFound() {
        return KitProblem.notInScope("没有找到该活动");
    }
}
