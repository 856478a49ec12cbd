package org.silveralliance.activities.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.known.KnownAlliances.KnownAlliance;
import org.silveralliance.activities.rotation.AddSeat;
import org.silveralliance.activities.rotation.RemoveSeat;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.GroupingApproved;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.contracts.AllianceEvent.LeaderVacated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.contracts.AllianceEvent.SurveyClosed;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears alliance-service. Seats and leads are dated facts with versions, so their order of arrival does not matter. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "activities.alliances";

    private final Inbox inbox;
    private final AllianceFacts facts;
    private final KnownAlliances alliances;
    private final AddSeat addSeat;
    private final RemoveSeat removeSeat;

    public AllianceEvents(Inbox inbox, AllianceFacts facts, KnownAlliances alliances, AddSeat addSeat,
            RemoveSeat removeSeat) {
        this.inbox = inbox;
        this.facts = facts;
        this.alliances = alliances;
        this.addSeat = addSeat;
        this.removeSeat = removeSeat;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, AllianceEvent.class, this::apply);
    }

    private void apply(EventMeta meta, AllianceEvent event) {
        facts.record(event, meta.aggregateVersion());
        switch (event) {
            case AllianceActivated it ->
                alliances.activated(new KnownAlliance(it.allianceId(), it.no(), it.name(), it.effectiveOn()));
            case UnitJoined it -> addSeat.add(it.allianceId(), it.unitId(), it.from());
            case UnitLeft it -> removeSeat.remove(it.allianceId(), it.unitId(), it.until());
            case LeadUnitChanged _ -> {
            }
            case SurveyClosed _ -> {
            }
            case GroupingApproved _ -> {
            }
            case LeaderElected _ -> {
            }
            case LeaderVacated _ -> {
            }
            case LiaisonChanged _ -> {
            }
        }
    }
}
