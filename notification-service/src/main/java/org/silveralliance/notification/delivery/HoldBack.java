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
 * the same activity today. It waits for the morning; what cannot wait goes in the night, and after the day's most it is called.
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
                  where activity_id in (select activity_id from message where id = any(?)) and sent_at >= ?
                    and not (id = any(?))
                  group by activity_id, recipient_id having count(*) >= ?)
                select m.id from message m join full_up using (activity_id, recipient_id) where m.id = any(?)""",
                ids, today, ids, config.noticesADay(), ids), row -> row.uuid("id")));
    }

    /** Whether the message is not to go now; it is then dealt with. */
    boolean holds(Message message, Set<UUID> beyond, Instant now) {
        Instant opening = quiet.nextOpening(now);
        boolean urgent = quiet.cannotWait(message.kind(), message.startsAt(), message.wasAt(), now);
        if (quiet.areOn(now) && !urgent) {
            untilMorning(message, "QUIET_HOURS", opening, now);
            return true;
        }
        if (!beyond.contains(message.id())) {
            return false;
        }
        return beyondTheDaysMost(message, urgent, opening, now);
    }

    /**
     * A member is called about what does not wait until the morning; what only reminds of what was told today he need not hear.
     */
    private static boolean beyondTheDaysMost(Message message, boolean urgent, Instant opening, Instant now) {
        boolean member = message.recipientKind() == RecipientKind.MEMBER;
        if (urgent && !member) {
            return false;
        }
        if (message.kind().isReminder()) {
            message.suppress("DAILY_LIMIT", now);
        } else if (member && (urgent || message.isOver(opening))) {
            message.putOnCallList("DAILY_LIMIT", now);
        } else {
            untilMorning(message, "DAILY_LIMIT", opening, now);
        }
        return true;
    }

    /** What is over by then is not worth it. */
    private static void untilMorning(Message message, String why, Instant opening, Instant now) {
        if (message.isOver(opening)) {
            message.suppress(why, now);
        } else {
            message.queueAgain(why, opening, now);
        }
    }
}
