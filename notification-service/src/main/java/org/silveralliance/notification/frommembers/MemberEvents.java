package org.silveralliance.notification.frommembers;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.planning.PlanMessages;

import io.smallrye.common.annotation.Blocking;

/** Hears of members: which unit keeps them and whether they are to be told anything. */
@ApplicationScoped
public class MemberEvents {

    private static final String CONSUMER = "notification.members";

    private final Inbox inbox;
    private final EntityManager entities;
    private final PlanMessages plan;

    public MemberEvents(Inbox inbox, EntityManager entities, PlanMessages plan) {
        this.inbox = inbox;
        this.entities = entities;
        this.plan = plan;
    }

    @Incoming("members")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, (meta, event) -> {
            if (event instanceof MemberEvent member) {
                apply(member, meta.aggregateVersion());
            }
        });
    }

    private void apply(MemberEvent event, long version) {
        switch (event) {
            case MemberRegistered it -> {
                memberIs(it.memberId(), it.unitId(), it.state(), version);
                plan.aboutComingActivities(it.memberId());
            }
            case MemberCorrected it -> memberIs(it.memberId(), it.unitId(), it.state(), version);
            case MemberTransferred it -> memberIs(it.memberId(), it.unitId(), "ACTIVE", version);
            // What was suppressed meanwhile stays suppressed: nothing is sent retroactively (E-05).
            case MemberRestored it -> memberIs(it.memberId(), it.unitId(), "ACTIVE", version);
            case MemberDeceased it -> memberIs(it.memberId(), it.unitId(), "DECEASED", version);
        }
    }

    private void memberIs(UUID id, UUID unitId, String state, long version) {
        entities.createNativeQuery("""
                insert into member (id, unit_id, state, version, division)
                values (:id, :unit, :state, :version, :division)
                on conflict (id) do update set unit_id = excluded.unit_id, state = excluded.state,
                  version = excluded.version where member.version < excluded.version""")
                .setParameter("id", id).setParameter("unit", unitId).setParameter("state", state)
                .setParameter("version", version).setParameter("division", DivisionScope.current()).executeUpdate();
    }
}
