package org.silveralliance.members.fromalliances;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Keeps who sits in which alliance and which unit leads it, by dates, because a lead unit sees its alliance's members. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "members";

    private final Inbox inbox;
    private final EntityManager entities;

    public AllianceEvents(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    @Incoming("alliances")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, String> record) {
        inbox.once(CONSUMER, record, this::apply);
    }

    private void apply(EventMeta meta, DomainEvent event) {
        switch (event) {
            case AllianceActivated activated -> {
                activated.seats().forEach(seat -> seat(meta, activated.allianceId(), seat.unitId(), seat.from()));
                lead(meta, activated.allianceId(), activated.leadUscc(), activated.effectiveOn());
            }
            case UnitJoined joined -> seat(meta, joined.allianceId(), joined.unitId(), joined.from());
            case UnitLeft left -> entities.createNativeQuery("""
                    update alliance_seat set valid_to = :until
                    where alliance_id = :alliance and unit_id = :unit and valid_to is null""")
                    .setParameter("until", left.until()).setParameter("alliance", left.allianceId())
                    .setParameter("unit", left.unitId()).executeUpdate();
            case LeadUnitChanged changed -> lead(meta, changed.allianceId(), changed.uscc(), changed.from());
            case DomainEvent other -> {
                // What else alliances tell changes nobody's sight of members.
            }
        }
    }

    private void seat(EventMeta meta, UUID alliance, UUID unit, LocalDate from) {
        entities.createNativeQuery("""
                insert into alliance_seat (alliance_id, unit_id, valid_from, division)
                values (:alliance, :unit, :from, :division) on conflict do nothing""").setParameter("alliance", alliance)
                .setParameter("unit", unit).setParameter("from", from).setParameter("division", meta.division())
                .executeUpdate();
    }

    /** From that day this unit leads; what was planned for later days is overtaken. */
    private void lead(EventMeta meta, UUID alliance, String uscc, LocalDate from) {
        entities.createNativeQuery("delete from alliance_lead where alliance_id = :alliance and valid_from >= :from")
                .setParameter("alliance", alliance).setParameter("from", from).executeUpdate();
        entities.createNativeQuery("""
                update alliance_lead set valid_to = :from
                where alliance_id = :alliance and (valid_to is null or valid_to > :from)""")
                .setParameter("alliance", alliance).setParameter("from", from).executeUpdate();
        entities.createNativeQuery("""
                insert into alliance_lead (alliance_id, uscc, valid_from, division)
                values (:alliance, :uscc, :from, :division)""").setParameter("alliance", alliance).setParameter("uscc", uscc)
                .setParameter("from", from).setParameter("division", meta.division()).executeUpdate();
    }
}
