package org.silveralliance.notification.frommembers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears of units. Every event carries the unit's whole state; only a newer one replaces what is known. */
@ApplicationScoped
public class UnitEvents {

    private static final String CONSUMER = "notification.units";

    private final Inbox inbox;
    private final EntityManager entities;

    public UnitEvents(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    @Incoming("units")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, (meta, event) -> {
            if (event instanceof UnitEvent unit) {
                unitIs(unit, meta.aggregateVersion());
            }
        });
    }

    private void unitIs(UnitEvent unit, long version) {
        entities.createNativeQuery("""
                insert into unit (id, uscc, name, state, version, division)
                values (:id, :uscc, :name, :state, :version, :division)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, state = excluded.state,
                  version = excluded.version where unit.version < excluded.version""")
                .setParameter("id", unit.unitId()).setParameter("uscc", unit.uscc()).setParameter("name", unit.name())
                .setParameter("state", unit.state()).setParameter("version", version)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }
}
