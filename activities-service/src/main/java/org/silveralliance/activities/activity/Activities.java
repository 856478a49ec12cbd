package org.silveralliance.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** The activities of the division in force; lists are filtered by the caller's scope in SQL. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    /** What a list is narrowed to; null means all. */
    public record Filter(@Nullable UUID allianceId, @Nullable String month, @Nullable ActivityState state,
            @Nullable Kind kind, @Nullable UUID hostUnitId, @Nullable UUID slotId) {
    }

    /** Where a page ended: newest first, by start and id. */
    public record Place(Instant startsAt, UUID id) {

        static Place parse(String text) {
            String[] parts = text.split("_", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (java.time.format.DateTimeParseException | IllegalArgumentException
                    | ArrayIndexOutOfBoundsException damaged) {
                throw KitProblem.MALFORMED.because("翻页标记无效，请从第一页重新开始").at("/cursor", "无效");
            }
        }

        static String of(Activity activity) {
            return activity.startsAt() + "_" + activity.id();
        }
    }

    List<Activity> page(Scope scope, Filter filter, Optional<Place> after, int rows) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters with = new Parameters();
        narrow(scope, filter, where, with);
        after.ifPresent(place -> {
            where.add("(startsAt < :at or (startsAt = :at and id < :after))");
            with.and("at", place.startsAt()).and("after", place.id());
        });
        return find(String.join(" and ", where) + " order by startsAt desc, id desc", with).range(0, rows - 1).list();
    }

    long total(Scope scope, Filter filter) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters with = new Parameters();
        narrow(scope, filter, where, with);
        return count(String.join(" and ", where), with);
    }

    private static void narrow(Scope scope, Filter filter, List<String> where, Parameters with) {
        if (!scope.county()) {
            where.add("allianceId in (:visible)");
            with.and("visible", scope.visible());
        }
        if (scope.self().isPresent()) {
            where.add("state <> :draft");
            with.and("draft", ActivityState.DRAFT);
        }
        equal("allianceId", filter.allianceId(), where, with);
        equal("month", filter.month(), where, with);
        equal("state", filter.state(), where, with);
        equal("kind", filter.kind(), where, with);
        equal("hostUnit", filter.hostUnitId(), where, with);
        equal("slotId", filter.slotId(), where, with);
    }

    private static void equal(String field, @Nullable Object value, List<String> where, Parameters with) {
        if (value != null) {
            where.add(field + " = :" + field);
            with.and(field, value);
        }
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

    List<DateChange> dateChanges(UUID activityId) {
        return getEntityManager()
                .createQuery("from DateChange where activityId = :id order by changedAt", DateChange.class)
                .setParameter("id", activityId).getResultList();
    }

    /** Held activities by alliance, month and kind; keys are {@code alliance/month/kind}. */
    Map<String, Long> held(String monthPrefix) {
        List<Tuple> rows = getEntityManager().createQuery("""
                select a.allianceId, a.month, a.kind, count(a) from Activity a
                where a.month like :prefix and a.state in (:held) group by a.allianceId, a.month, a.kind""", Tuple.class)
                .setParameter("prefix", monthPrefix + "%")
                .setParameter("held", List.of(ActivityState.HELD, ActivityState.REPORTED, ActivityState.ACCEPTED))
                .getResultList();
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put(row.get(0) + "/" + row.get(1) + "/" + row.get(2), (Long) row.get(3)));
        return counts;
    }

    /** The days of a year on which an alliance held something. */
    public List<LocalDate> heldDays(UUID allianceId, int year, ZoneId zone) {
        return getEntityManager().createQuery("""
                select a.startsAt from Activity a
                where a.allianceId = :alliance and a.startsAt >= :from and a.startsAt < :to and a.state in (:held)""",
                Instant.class).setParameter("alliance", allianceId)
                .setParameter("from", LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant())
                .setParameter("to", LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant())
                .setParameter("held", List.of(ActivityState.HELD, ActivityState.REPORTED, ActivityState.ACCEPTED))
                .getResultList().stream().map(start -> LocalDate.ofInstant(start, zone)).toList();
    }

    /** How often each catalogue type was held in a year; a kind without a type counts under the kind. */
    public Map<String, Long> heldByType(int year) {
        List<Tuple> rows = getEntityManager().createQuery("""
                select a.type, a.kind, count(a) from Activity a
                where a.month like :prefix and a.state in (:held) group by a.type, a.kind""", Tuple.class)
                .setParameter("prefix", year + "-%")
                .setParameter("held", List.of(ActivityState.HELD, ActivityState.REPORTED, ActivityState.ACCEPTED))
                .getResultList();
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.get(0) == null ? row.get(1).toString() : (String) row.get(0), (Long) row.get(2),
                Long::sum));
        return counts;
    }

    private static RuntimeException notFound() {
        return KitProblem.NOT_FOUND.because("没有找到该活动，或不在您的管理范围内");
    }
}
