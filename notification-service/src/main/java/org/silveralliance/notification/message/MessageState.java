package org.silveralliance.notification.message;

import java.util.Arrays;
import java.util.List;

/** Where a message stands. The first five are steps on the way, the last four ends. */
public enum MessageState {
    QUEUED(DeliveryStatus.QUEUED),
    CLAIMED(DeliveryStatus.QUEUED),
    SENDING(DeliveryStatus.SENT),
    ACCEPTED(DeliveryStatus.SENT),
    UNKNOWN(DeliveryStatus.SENT),
    DELIVERED(DeliveryStatus.DELIVERED),
    FAILED(DeliveryStatus.FAILED),
    MANUAL(DeliveryStatus.MANUAL),
    SUPPRESSED(DeliveryStatus.SUPPRESSED);

    private final DeliveryStatus shown;

    MessageState(DeliveryStatus shown) {
        this.shown = shown;
    }

    /** The state as the API tells it. */
    public DeliveryStatus shown() {
        return shown;
    }

    /** The states the API tells as this one. */
    static List<MessageState> shownAs(DeliveryStatus status) {
        return Arrays.stream(values()).filter(state -> state.shown == status).toList();
    }

    public boolean isEnd() {
        return switch (this) {
            case QUEUED, CLAIMED, SENDING, ACCEPTED, UNKNOWN -> false;
            case DELIVERED, FAILED, MANUAL, SUPPRESSED -> true;
        };
    }
}
