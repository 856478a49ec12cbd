package org.silveralliance.notification.frommembers;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.smallrye.common.annotation.Blocking;

/** Hears of units. Every event carries the unit's whole state; only a newer one replaces what is known. */
@ApplicationScoped
public class UnitEvents {

    private static final String CONSUMER = "notification.units";

    private final Inbox inbox;
    private final Rows rows;

    public UnitEvents(Inbox inbox, Rows rows) {
        this.inbox = inbox;
        this.rows = rows;
    }

    @Incoming("units")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, UnitEvent.class, this::apply);
    }

    private void apply(EventMeta meta, UnitEvent unit) {
        rows.execute(Query.of("""
                insert into unit (id, uscc, name, state, version) values (?, ?, ?, ?, ?)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, state = excluded.state,
                  version = excluded.version where unit.version < excluded.version""", unit.unitId(), unit.uscc(),
                unit.name(), unit.state(), meta.aggregateVersion()));
    }
}
