package org.silveralliance.notification.calllist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.access.Scope;
import org.silveralliance.notification.calllist.CallListResource.Call;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.notification.message.CallOutcome;
import org.silveralliance.notification.message.MessageKind;

/**
 * The messages that a person has to pass on. What to say and to whom may have changed since a message was put here: the list
 * asks when it is read.
 */
@ApplicationScoped
public class Calls {

    private static final String TO_CALL = "from message where state = 'MANUAL' and recipient_kind = 'MEMBER'";
    private static final String CALL = """
            select id, recipient_id, unit_id, kind, title, place, starts_at, reason, outcome, calls, outcome_at, division
            """ + TO_CALL;
    /** As the index {@code message_to_call} has it. */
    private static final String OPEN = "(outcome is null or outcome = 'NOT_REACHED')";
    /**
     * He is still a member of the unit, it still takes place, or not, as the message says, and nothing newer was said of it.
     * The last condition says no more than the one before it, but as the index {@code message_call_ahead} has it: calls that
     * nobody made in their time are never closed.
     */
    private static final String HOLDS = """
            exists (select 1 from member m where m.id = message.recipient_id and m.unit_id = message.unit_id
              and m.state in ('ACTIVE', 'FLOATING_OUT'))
            and not exists (select 1 from activity a where a.id = message.activity_id
              and case when message.kind = 'ACTIVITY_CANCELLED' then a.state <> 'CANCELLED'
                else a.state <> 'PUBLISHED'
                  or (a.starts_at, a.title, a.venue) <> (message.starts_at, message.title, message.place) end)
            and not exists (select 1 from message newer where newer.activity_id = message.activity_id
              and newer.recipient_id = message.recipient_id and newer.id > message.id and newer.state <> 'SUPPRESSED')
            and (starts_at is null or starts_at > case when kind = 'ACTIVITY_CANCELLED' then ?::timestamptz else ?::timestamptz end)
            and case when starts_at is null then 'infinity'::timestamptz else starts_at end > ?::timestamptz""";

    private final Rows rows;
    private final Clock clock;

    public Calls(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What a list asks for; {@code done} adds the calls that have ended. */
    public record CallFilter(@Nullable UUID allianceId, @Nullable UUID activityId, boolean done) {

        Query narrow(Query query) {
            if (allianceId != null) {
                query.add("and alliance_id = ?", allianceId);
            }
            return activityId == null ? query : query.add("and activity_id = ?", activityId);
        }
    }

    /** A place in the list, which goes by division and unit, as its index does. */
    public record Place(String division, UUID unitId, UUID id) {

        /** Reads what {@link #toString} wrote. */
        public static Place parse(String text) {
            String[] parts = text.split("/", -1);
            return new Place(parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]));
        }

        @Override
        public String toString() {
            return division + "/" + unitId + "/" + id;
        }
    }

    /** A call with its place in the list. */
    public record Placed(Call call, Place place) {
    }

    /** Who is still to be called, unit by unit. */
    public List<Placed> list(Scope scope, CallFilter filter, Optional<Place> after, int most) {
        Query query = narrow(Query.of(CALL), scope, filter);
        after.ifPresent(place -> query.add("and (division, unit_id, id) > (?, ?, ?)", place.division(), place.unitId(),
                place.id()));
        return rows.list(query.add("order by division, unit_id, id limit ?", most + 1),
                row -> new Placed(call(row), new Place(row.text("division"), row.uuid("unit_id"), row.uuid("id"))));
    }

    /** How many calls such a list has, without saying whom; asked every minute, so it goes no further than {@code most}. */
    public long count(Scope scope, CallFilter filter, int most) {
        return rows.count(narrow(Query.of("select count(*) from (select 1").add(TO_CALL), scope, filter)
                .add("limit ?) as calls", most));
    }

    private Query narrow(Query query, Scope scope, CallFilter filter) {
        Instant now = clock.instant();
        Instant today = LocalDate.now(clock).atStartOfDay(CountyClock.ZONE).toInstant();
        return filter.narrow(scope.narrow(query, "alliance_id", "unit_id"))
                .add(filter.done() ? "and (not " + OPEN + " or" : "and " + OPEN + " and (").add(HOLDS, today, now, today)
                .add(")");
    }

    private static Call call(Row row) {
        return new Call(row.uuid("id"), row.uuid("recipient_id"), row.uuidOrNull("unit_id"), null, null, null, null,
                Wording.plain(row.value("kind", MessageKind.class), row.text("title"), row.text("place"),
                        row.instantOrNull("starts_at"), null),
                row.textOrNull("reason"), row.valueOrNull("outcome", CallOutcome.class), row.integer("calls"),
                row.instantOrNull("outcome_at"));
    }
}
