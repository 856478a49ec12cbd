package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.RecipientKind;
import org.silveralliance.notification.planning.QuietHours;

/**
 * What keeps a message to a phone or a group from going now: the hour of the night, or that its recipient has heard enough of
 * the same activity today. It waits for the morning; what cannot wait goes in the night and is called after the third message.
 */
@ApplicationScoped
public class HoldBack {

    private final Rows rows;
    private final NotificationConfig.Delivery config;
    private final QuietHours quiet;
    private final Clock clock;

    public HoldBack(Rows rows, NotificationConfig config, Clock clock) {
        this.rows = rows;
        this.config = config.delivery();
        this.quiet = QuietHours.of(config);
        this.clock = clock;
    }

    /**
     * Which of these messages are to somebody who was sent the day's most about the activity; asked before anything changes.
     */
    Set<UUID> beyondTheDaysMost(Collection<UUID> ids) {
        Instant today = LocalDate.now(clock).atStartOfDay(CountyClock.ZONE).toInstant();
        return Set.copyOf(rows.list(Query.of("""
                with full_up as (select activity_id, recipient_id from message
                  where activity_id in (select activity_id from message where id = any(?::uuid[])) and sent_at >= ?
                    and not (id = any(?::uuid[]))
                  group by activity_id, recipient_id having count(*) >= ?)
                select m.id from message m join full_up using (activity_id, recipient_id) where m.id = any(?::uuid[])""",
                ids, today, ids, config.noticesADay(), ids), row -> row.uuid("id")));
    }

    /** Whether the message is not to go now; it is then dealt with. */
    boolean holds(Message message, Set<UUID> beyond, Instant now) {
        Instant opening = quiet.nextOpening(now);
        if (quiet.areOn(now) && !message.isUrgent(opening)) {
            untilMorning(message, "QUIET_HOURS", opening, now);
            return true;
        }
        if (!beyond.contains(message.id())) {
            return false;
        }
        if (!message.isUrgent(opening)) {
            untilMorning(message, "DAILY_LIMIT", opening, now);
        } else if (message.recipientKind() == RecipientKind.MEMBER) {
            message.putOnCallList("DAILY_LIMIT", now);
        } else {
            return false;
        }
        return true;
    }

    /** What is over by then, or only reminds of what was told today, is not worth it. */
    private static void untilMorning(Message message, String why, Instant opening, Instant now) {
        if (message.isOver(opening) || ("DAILY_LIMIT".equals(why) && message.kind().isReminder())) {
            message.suppress(why, now);
        } else {
            message.queueAgain(why, opening, now);
        }
    }
}
