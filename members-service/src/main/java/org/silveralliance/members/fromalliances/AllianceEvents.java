package org.silveralliance.members.fromalliances;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/**
 * Keeps who sits in which alliance and which unit leads it, by dates, because a lead unit sees its alliance's members. What
 * was told later stands, in whatever order it arrives.
 */
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
    @Blocking
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
            case UnitLeft left -> leave(meta, left);
            case LeadUnitChanged changed -> lead(meta, changed.allianceId(), changed.uscc(), changed.from());
            case DomainEvent other -> {
                // What else alliances tell changes nobody's sight of members.
            }
        }
    }

    /** A seat from that day, until a leave told of later. */
    private void seat(EventMeta meta, UUID alliance, UUID unit, LocalDate from) {
        told(meta, alliance, """
                insert into alliance_seat (alliance_id, unit_id, valid_from, valid_to, version, division)
                values (:alliance, :unit, :day, (select min(until) from alliance_leave
                  where alliance_id = :alliance and unit_id = :unit and version > :version), :version, :division)
                on conflict (alliance_id, unit_id, valid_from) do update set valid_to = excluded.valid_to,
                  version = excluded.version where alliance_seat.version < excluded.version""")
                .setParameter("unit", unit).setParameter("day", from).setParameter("division", meta.division())
                .executeUpdate();
    }

    private void leave(EventMeta meta, UnitLeft left) {
        told(meta, left.allianceId(), """
                insert into alliance_leave (alliance_id, unit_id, until, version, division)
                values (:alliance, :unit, :day, :version, :division) on conflict do nothing""")
                .setParameter("unit", left.unitId()).setParameter("day", left.until())
                .setParameter("division", meta.division()).executeUpdate();
        told(meta, left.allianceId(), """
                update alliance_seat set valid_to = :day where alliance_id = :alliance and unit_id = :unit
                and version < :version and (valid_to is null or valid_to > :day)""")
                .setParameter("unit", left.unitId()).setParameter("day", left.until()).executeUpdate();
    }

    /**
     * From that day this unit leads; what was planned before for later days is overtaken. A lead therefore ends on the first
     * day of any lead with a higher version, and one overtaken altogether ends before it begins.
     */
    private void lead(EventMeta meta, UUID alliance, String uscc, LocalDate from) {
        told(meta, alliance, """
                update alliance_lead set valid_to = :day
                where alliance_id = :alliance and version < :version and (valid_to is null or valid_to > :day)""")
                .setParameter("day", from).executeUpdate();
        told(meta, alliance, """
                insert into alliance_lead (alliance_id, uscc, valid_from, valid_to, version, division)
                values (:alliance, :uscc, :day, (select min(valid_from) from alliance_lead
                  where alliance_id = :alliance and version > :version), :version, :division)
                on conflict (alliance_id, valid_from) do update set uscc = excluded.uscc, valid_to = excluded.valid_to,
                  version = excluded.version where alliance_lead.version < excluded.version""")
                .setParameter("uscc", uscc).setParameter("day", from).setParameter("division", meta.division())
                .executeUpdate();
    }

    private Query told(EventMeta meta, UUID alliance, String sql) {
        return entities.createNativeQuery(sql).setParameter("alliance", alliance)
                .setParameter("version", meta.aggregateVersion());
    }
}
