package org.silveralliance.notification.delivery;

import java.util.List;
import java.util.UUID;

import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.message.Channel;

/** One call that is about to be made or asked about, and the messages it serves. */
public record Sending(Channel channel, Attempt attempt, List<UUID> messages) {
}
