package org.silveralliance.contracts;

import java.util.UUID;

/**
 * A fact one service tells the others. The type string is the class name in kebab case behind the owner's prefix, for
 * example {@code org.silveralliance.members.member-registered.v1}.
 */
public sealed interface DomainEvent permits MemberEvent, UnitEvent, PartyOrgEvent, AllianceEvent, RotationEvent,
        ActivityEvent, DeliveryEvent {

    /** The topic on which this event travels. */
    String topic();

    /** The aggregate's kind, as the exchange feed and the outbox name it. */
    String aggregateType();

    /** The aggregate the event is about; also the Kafka key, so order holds per aggregate. */
    UUID aggregateId();

    /** The CloudEvents type, with its version. */
    default String type() {
        return EventTypes.nameOf(getClass());
    }
}
