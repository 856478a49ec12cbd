package org.silveralliance.notification.frommembers;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.contracts.MemberEvent.MemberStateChanged;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.planning.PlanMessages;

import io.smallrye.common.annotation.Blocking;

/** Hears of members: which unit keeps them and whether they are to be told anything. */
@ApplicationScoped
public class MemberEvents {

    private static final String CONSUMER = "notification.members";

    private final Inbox inbox;
    private final Rows rows;
    private final PlanMessages plan;

    public MemberEvents(Inbox inbox, Rows rows, PlanMessages plan) {
        this.inbox = inbox;
        this.rows = rows;
        this.plan = plan;
    }

    @Incoming("members")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, MemberEvent.class, this::apply);
    }

    private void apply(EventMeta meta, MemberEvent event) {
        long version = meta.aggregateVersion();
        switch (event) {
            case MemberRegistered it -> {
                memberIs(it.memberId(), it.unitId(), it.state(), version);
                plan.aboutComingActivities(it.memberId());
            }
            case MemberCorrected it -> memberIs(it.memberId(), it.unitId(), it.state(), version);
            case MemberTransferred it -> memberIs(it.memberId(), it.unitId(), "ACTIVE", version);
            // What was suppressed meanwhile stays suppressed: nothing is sent retroactively (E-05).
            case MemberRestored it ->
                memberIs(it.memberId(), it.unitId(), Objects.requireNonNullElse(it.state(), "ACTIVE"), version);
            case MemberStateChanged it -> memberIs(it.memberId(), it.unitId(), it.state(), version);
            case MemberDeceased it -> memberIs(it.memberId(), it.unitId(), "DECEASED", version);
            // He stays known, so that what was told before and is heard after does not bring him back.
            case MemberRemoved it -> memberIs(it.memberId(), it.unitId(), "REMOVED", version);
        }
    }

    private void memberIs(UUID id, UUID unitId, String state, long version) {
        rows.execute(Query.of("""
                insert into member (id, unit_id, state, version) values (?, ?, ?, ?)
                on conflict (id) do update set unit_id = excluded.unit_id, state = excluded.state,
                  version = excluded.version where member.version < excluded.version""", id, unitId, state, version));
    }
}
