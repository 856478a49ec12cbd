package org.silveralliance.notification.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One call of a channel. {@code outId} is ours and goes to the vendor; {@code to} is a phone number or a robot's key, lives
 * only as long as the call and shows nowhere.
 */
public record Attempt(UUID outId, String to, String template, Map<String, String> variables, String text,
        @Nullable String externalId, Instant sentAt) {

    @Override
    public String toString() {
        return "Attempt " + outId;
    }
}
