package org.silveralliance.activities.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.ics.CalendarText;
import org.silveralliance.activities.ics.CalendarText.Entry;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/**
 * What a subscribed calendar shows: the turns and the activities in sight, from two months back and over the new year, in one
 * stream. A unit's name and a place are all it says of anybody; reasons, which may name people, are left out.
 */
@ApplicationScoped
class Feed {

    private static final Period BACK = Period.ofMonths(2);
    /** Of turns and of activities each; a county has fewer in two years. */
    private static final int MOST = 5_000;
    private static final UUID ENDED = new UUID(0, 1);

    private final Rows rows;
    private final Clock clock;

    Feed(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Turn(UUID id, LocalDate day, String alliance, @Nullable String host, long version) {

        Entry entry() {
            return new Entry(id, version, alliance + "轮值：" + Objects.requireNonNullElse(host, "停办"), "", "", host == null);
        }
    }

    private record Planned(UUID id, Instant from, Instant to, String title, String place, String alliance, String host,
            boolean cancelled, long version) {

        Entry entry() {
            return new Entry(id, version, cancelled ? "已取消：" + title : title, alliance + "\n主办：" + host, place, cancelled);
        }
    }

    String of(Scope scope) {
        LocalDate from = LocalDate.now(clock).minus(BACK);
        CalendarText calendar = CalendarText.of("Activities", "银发联盟", clock.instant()).hourly().zone();
        turns(scope, from).forEach(turn -> calendar.day(turn.entry(), turn.day()));
        activities(scope, from.atStartOfDay(clock.getZone()).toInstant())
                .forEach(activity -> calendar.span(activity.entry(), activity.from(), activity.to()));
        return calendar.end();
    }

    /** Nothing but where it went: what stood in the calendar goes, and its owner learns why. */
    String ended() {
        CalendarText calendar = CalendarText.of("Activities", "银发联盟", clock.instant()).hourly().zone();
        LocalDate today = LocalDate.now(clock);
        calendar.day(new Entry(ENDED, today.toEpochDay(), "日历订阅已到期：请登录银发联盟，打开“活动日历”续上", "", "", false), today);
        return calendar.end();
    }

    private List<Turn> turns(Scope scope, LocalDate from) {
        Query query = Query.of(
                """
                        select s.id, s.date, s.actual_name, r.version, a.name from rotation_slot s join rotation r on r.id = s.rotation_id
                        join alliance a on a.id = r.alliance_id where s.date >= ?""",
                from);
        return rows.list(scope.narrow(query, "r.alliance_id").add("order by s.date, s.id limit ?", MOST),
                row -> new Turn(row.uuid("id"), row.date("date"), row.text("name"), row.textOrNull("actual_name"),
                        row.number("version")));
    }

    /** A draft is nobody's business yet, nor is one that was given up. */
    private List<Planned> activities(Scope scope, Instant from) {
        Query query = Query.of("""
                select a.id, a.starts_at, a.ends_at, a.title, a.venue_name, a.state, a.version, l.name, u.name as host
                from activity a join alliance l on l.id = a.alliance_id left join unit u on u.id = a.host_unit
                where a.starts_at >= ? and a.state <> ?
                and not (a.state = ? and coalesce(a.state_before, ?) = ?)""", from, ActivityState.DRAFT,
                ActivityState.CANCELLED, ActivityState.PUBLISHED, ActivityState.DRAFT);
        return rows.list(scope.narrow(query, "a.alliance_id").add("order by a.starts_at, a.id limit ?", MOST), Feed::planned);
    }

    private static Planned planned(Row row) {
        return new Planned(row.uuid("id"), row.instant("starts_at"), row.instant("ends_at"), row.text("title"),
                row.text("venue_name"), row.text("name"), Objects.requireNonNullElse(row.textOrNull("host"), ""),
                row.value("state", ActivityState.class) == ActivityState.CANCELLED, row.number("version"));
    }
}
