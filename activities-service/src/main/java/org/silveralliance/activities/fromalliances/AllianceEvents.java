package org.silveralliance.activities.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.activities.fromalliances.KnownAlliances.KnownAlliance;
import org.silveralliance.activities.rotation.AddSeat;
import org.silveralliance.activities.rotation.RemoveSeat;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears alliance-service. Seats and leads are dated facts, so their order of arrival does not matter. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "activities.alliances";

    private final Inbox inbox;
    private final KnownAlliances alliances;
    private final AddSeat addSeat;
    private final RemoveSeat removeSeat;

    public AllianceEvents(Inbox inbox, KnownAlliances alliances, AddSeat addSeat, RemoveSeat removeSeat) {
        this.inbox = inbox;
        this.alliances = alliances;
        this.addSeat = addSeat;
        this.removeSeat = removeSeat;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, (meta, event) -> {
            if (event instanceof AllianceEvent told) {
                apply(meta, told);
            }
        });
    }

    private void apply(EventMeta meta, AllianceEvent event) {
        switch (event) {
            case AllianceActivated it -> {
                alliances.activated(new KnownAlliance(it.allianceId(), it.no(), it.name(), it.effectiveOn()));
                it.seats().forEach(seat -> alliances.seated(it.allianceId(), seat.unitId(), seat.seat(), seat.from()));
                alliances.led(it.allianceId(), it.leadUnitId(), it.leadUscc(), it.effectiveOn(), meta.aggregateVersion());
            }
            case UnitJoined it -> {
                alliances.seated(it.allianceId(), it.unitId(), it.seat(), it.from());
                addSeat.add(it.allianceId(), it.unitId(), it.from());
            }
            case UnitLeft it -> {
                alliances.left(it.allianceId(), it.unitId(), it.until());
                removeSeat.remove(it.allianceId(), it.unitId(), it.until());
            }
            case LeadUnitChanged it ->
                alliances.led(it.allianceId(), it.unitId(), it.uscc(), it.from(), meta.aggregateVersion());
            case AllianceEvent.SurveyClosed it -> {
            }
            case AllianceEvent.GroupingApproved it -> {
            }
            case AllianceEvent.LeaderElected it -> {
            }
            case AllianceEvent.LeaderVacated it -> {
            }
            case AllianceEvent.LiaisonChanged it -> {
            }
        }
    }
}
