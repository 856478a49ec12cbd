package org.silveralliance.notification.calllist;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.access.Scope;
import org.silveralliance.notification.calllist.CallListResource.Call;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.notification.message.CallOutcome;
import org.silveralliance.notification.message.MessageKind;

/** The messages that a person has to pass on. */
@ApplicationScoped
public class Calls {

    private static final String CALL = """
            select id, recipient_id, unit_id, kind, title, place, starts_at, reason, outcome, calls, outcome_at from message
            where state = 'MANUAL' and recipient_kind = 'MEMBER'""";
    /** As the index {@code message_to_call} has it. */
    private static final String OPEN = "and (outcome is null or outcome = 'NOT_REACHED')";

    private final Rows rows;
    private final NotificationConfig.CallLists config;

    public Calls(Rows rows, NotificationConfig config) {
        this.rows = rows;
        this.config = config.callLists();
    }

    /** Who is still to be called, unit by unit, or with {@code done} also those whose call has ended. */
    public List<Call> list(Scope scope, @Nullable UUID allianceId, @Nullable UUID activityId, boolean done) {
        Query query = scope.narrow(Query.of(CALL));
        if (allianceId != null) {
            query.add("and alliance_id = ?", allianceId);
        }
        if (activityId != null) {
            query.add("and activity_id = ?", activityId);
        }
        return rows.list(query.add(done ? "" : OPEN).add("order by division, unit_id, id limit ?", config.most()),
                Calls::call);
    }

    private static Call call(Row row) {
        return new Call(row.uuid("id"), row.uuid("recipient_id"), row.uuidOrNull("unit_id"), null, null, null, null,
                Wording.plain(row.value("kind", MessageKind.class), row.text("title"), row.text("place"),
                        row.instantOrNull("starts_at")),
                row.textOrNull("reason"), row.valueOrNull("outcome", CallOutcome.class), row.integer("calls"),
                row.instantOrNull("outcome_at"));
    }
}
