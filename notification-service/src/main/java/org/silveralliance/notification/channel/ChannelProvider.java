package org.silveralliance.notification.channel;

/** One vendor's channel. */
public interface ChannelProvider {

    /**
     * What a channel can do.
     *
     * @param receipts whether {@link #query} tells how an attempt ended
     * @param longestText in the unit the vendor counts
     */
    record Capabilities(boolean receipts, int longestText) {
    }

    Capabilities capabilities();

    /** Makes the call, once. */
    Outcome send(Attempt attempt);

    /** Asks how an earlier attempt ended; a channel without receipts answers {@link Outcome.Unknown}. */
    Outcome query(Attempt attempt);
}
