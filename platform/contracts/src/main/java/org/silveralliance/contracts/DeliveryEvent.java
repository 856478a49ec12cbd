package org.silveralliance.contracts;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How a message ended, told by notification-service. The aggregate is the message. */
public sealed interface DeliveryEvent extends DomainEvent {

    UUID messageId();

    @Override
    default String topic() {
        return Topics.DELIVERY;
    }

    @Override
    default String aggregateType() {
        return "message";
    }

    @Override
    default UUID aggregateId() {
        return messageId();
    }

    /** The channel says the message arrived. */
    record MessageDelivered(UUID messageId, @Nullable UUID activityId, UUID recipientId, String channel)
            implements
                DeliveryEvent {
    }

    /** No channel reached the recipient; the reason is a code, never a text of the vendor. */
    record MessageFailed(UUID messageId, @Nullable UUID activityId, UUID recipientId, String channel, String reason)
            implements
                DeliveryEvent {
    }
}
