package org.silveralliance.notification.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.Ids;

/** One call of a channel for one message; written before the call. */
@Entity
public class DeliveryAttempt {

    @Id
    private UUID id;
    private UUID messageId;
    private UUID outId;
    private String state;
    private @Nullable String externalId;
    private @Nullable String code;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    @Enumerated(EnumType.STRING)
    private Channel channel;

    protected DeliveryAttempt() {
    }

    public DeliveryAttempt(Message message, Channel channel, UUID outId, Instant startedAt) {
        this.id = Ids.next();
        this.messageId = message.id();
        this.channel = channel;
        this.outId = outId;
        this.state = "SENDING";
        this.startedAt = startedAt;
    }
}
