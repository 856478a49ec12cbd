package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.silveralliance.notification.message.Message;

/** Takes messages for this replica; rows another one holds are passed over. */
@ApplicationScoped
public class Claims {

    private final EntityManager entities;
    private final DeliveryConfig config;
    private final Clock clock;

    public Claims(EntityManager entities, DeliveryConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** The next messages that are due, now CLAIMED. */
    @Transactional
    public List<Message> due() {
        Instant now = clock.instant();
        return load(entities.createNativeQuery("""
                update message set state = 'CLAIMED', claimed_until = :until, changed_at = :now where id in (
                  select id from message where state = 'QUEUED' and not_before <= :now order by not_before, id
                  limit :batch for update skip locked)
                returning id""", UUID.class).setParameter("until", now.plus(config.claim())).setParameter("now", now)
                .setParameter("batch", config.batch()).getResultList());
    }

    /** Messages whose outcome is to be asked for now; their next question is put off meanwhile. */
    @Transactional
    public List<Message> toAsk() {
        Instant now = clock.instant();
        return load(entities.createNativeQuery("""
                update message set query_at = :until where id in (
                  select id from message where state in ('ACCEPTED', 'UNKNOWN') and query_at <= :now order by query_at
                  limit :batch for update skip locked)
                returning id""", UUID.class).setParameter("until", now.plus(config.claim())).setParameter("now", now)
                .setParameter("batch", config.batch()).getResultList());
    }

    /**
     * What a dead or slow replica left behind: a claim returns to the queue, because nothing was sent; a call that began is
     * UNKNOWN, because nobody knows, and is never simply repeated.
     */
    @Transactional
    public void recoverLeftBehind() {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                update message set state = 'QUEUED', claimed_until = null, changed_at = :now
                where state = 'CLAIMED' and claimed_until < :now""").setParameter("now", now).executeUpdate();
        entities.createNativeQuery("""
                update message set state = 'UNKNOWN', reason = 'OUTCOME_UNKNOWN', claimed_until = null, query_at = :now,
                  changed_at = :now where state = 'SENDING' and claimed_until < :now""").setParameter("now", now)
                .executeUpdate();
    }

    private List<Message> load(List<?> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("from Message where id in (:ids) order by id", Message.class).setParameter("ids", ids)
                .getResultList();
    }
}
