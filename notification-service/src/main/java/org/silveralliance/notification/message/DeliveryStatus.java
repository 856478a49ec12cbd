package org.silveralliance.notification.message;

/** How far a message has come, as the API tells it. */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED,
    MANUAL,
    SUPPRESSED
}
