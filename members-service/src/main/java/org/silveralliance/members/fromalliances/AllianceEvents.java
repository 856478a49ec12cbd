package org.silveralliance.members.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.smallrye.common.annotation.Blocking;

/**
 * Hears who sits in which alliance and which unit leads it, because a lead unit sees its alliance's members; and who was put
 * forward to lead one, because he stays when the import that brought him is undone.
 */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "members";

    private final Inbox inbox;
    private final AllianceFacts facts;
    private final Rows rows;

    public AllianceEvents(Inbox inbox, AllianceFacts facts, Rows rows) {
        this.inbox = inbox;
        this.facts = facts;
        this.rows = rows;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, AllianceEvent.class, this::apply);
    }

    private void apply(EventMeta meta, AllianceEvent event) {
        facts.record(event, meta.aggregateVersion());
        if (event instanceof LeaderElected it) {
            rows.execute(Query.of("""
                    insert into member_elected (member_id, alliance_id, since) values (?, ?, ?) on conflict do nothing""",
                    it.memberId(), it.allianceId(), it.from()));
        }
    }
}
