package org.silveralliance.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/** The envelope of an event: who said what about which aggregate, and as which of its facts (1…n). */
public record EventMeta(UUID eventId, String type, String aggregateType, UUID aggregateId, long aggregateVersion,
        String division, String actor, Instant time) {
}
