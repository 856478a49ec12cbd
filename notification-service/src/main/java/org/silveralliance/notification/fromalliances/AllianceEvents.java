package org.silveralliance.notification.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.fromactivities.AnnounceActivity;

import io.smallrye.common.annotation.Blocking;

/** Hears who belongs to an alliance, who leads it and to whom a unit's notices go. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "notification.alliances";

    private final Inbox inbox;
    private final KnownAlliances alliances;
    private final AnnounceActivity announce;

    public AllianceEvents(Inbox inbox, KnownAlliances alliances, AnnounceActivity announce) {
        this.inbox = inbox;
        this.alliances = alliances;
        this.announce = announce;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, (meta, event) -> {
            if (event instanceof AllianceEvent alliance) {
                apply(alliance, meta.aggregateVersion());
            }
        });
    }

    private void apply(AllianceEvent event, long version) {
        switch (event) {
            case AllianceActivated it -> {
                alliances.activated(it);
                it.seats().forEach(seat -> alliances.seated(it.allianceId(), seat.unitId(), seat.from()));
                alliances.led(it.allianceId(), it.leadUnitId(), it.leadUscc(), it.effectiveOn(), version);
                announce.announceAllOf(it.allianceId());
            }
            case UnitJoined it -> alliances.seated(it.allianceId(), it.unitId(), it.from());
            case UnitLeft it -> alliances.left(it.allianceId(), it.unitId(), it.until());
            case LeadUnitChanged it -> alliances.led(it.allianceId(), it.unitId(), it.uscc(), it.from(), version);
            case LiaisonChanged it -> alliances.liaison(it, version);
            case AllianceEvent.SurveyClosed it -> {
            }
            case AllianceEvent.GroupingApproved it -> {
            }
            case AllianceEvent.LeaderElected it -> {
            }
            case AllianceEvent.LeaderVacated it -> {
            }
        }
    }
}
