package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.Messages;

/** Takes messages for this replica; rows another one holds are passed over. */
@ApplicationScoped
public class Claims {

    private final Rows rows;
    private final Messages messages;
    private final NotificationConfig.Delivery config;
    private final Clock clock;

    public Claims(Rows rows, Messages messages, NotificationConfig config, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.config = config.delivery();
        this.clock = clock;
    }

    /** The divisions that have something to do now. */
    public List<String> divisions() {
        Instant now = clock.instant();
        return rows.list(Query.of("""
                select division from message where state = 'QUEUED' and not_before <= ?
                union select division from message where state in ('CLAIMED', 'SENDING') and claimed_until < ?
                union select division from message where state in ('ACCEPTED', 'UNKNOWN') and query_at <= ?
                union select division from reminder where state = 'PLANNED' and due_at <= ?
                union select division from pending_change where due_at <= ?
                order by division""", now, now, now, now, now), row -> row.text("division"));
    }

    /** The next messages that are due, now CLAIMED. */
    @Transactional
    public List<Message> due() {
        Instant now = clock.instant();
        return load(Query.of("""
                update message set state = 'CLAIMED', claimed_until = ?, changed_at = ? where id in (
                  select id from message where state = 'QUEUED' and not_before <= ? order by division, not_before, id
                  limit ? for update skip locked)
                returning id""", now.plus(config.claim()), now, now, config.batch()));
    }

    /** Messages whose outcome is to be asked for now; their next question is put off meanwhile. */
    @Transactional
    public List<Message> toAsk() {
        Instant now = clock.instant();
        return load(Query.of("""
                update message set query_at = ? where id in (
                  select id from message where state in ('ACCEPTED', 'UNKNOWN') and query_at <= ?
                  order by division, query_at limit ? for update skip locked)
                returning id""", now.plus(config.claim()), now, config.batch()));
    }

    /**
     * What a dead or slow replica left behind: a claim returns to the queue, because nothing was sent; a call that began is
     * UNKNOWN, because nobody knows, and is never simply repeated.
     */
    @Transactional
    public void recoverLeftBehind() {
        Instant now = clock.instant();
        rows.execute(Query.of("""
                update message set state = 'QUEUED', claimed_until = null, changed_at = ?
                where state = 'CLAIMED' and claimed_until < ?""", now, now));
        rows.execute(Query.of("""
                update message set state = 'UNKNOWN', reason = 'OUTCOME_UNKNOWN', claimed_until = null, query_at = ?,
                  changed_at = ? where state = 'SENDING' and claimed_until < ?""", now, now, now));
    }

    private List<Message> load(Query claim) {
        List<UUID> ids = rows.list(claim, row -> row.uuid("id"));
        return ids.isEmpty() ? List.of() : messages.list("id in ?1 order by id", ids);
    }
}
