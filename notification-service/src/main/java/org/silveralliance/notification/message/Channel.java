package org.silveralliance.notification.message;

/** The ways a message can take; MANUAL is the call list. */
public enum Channel {
    SMS,
    WECOM_ROBOT,
    IN_APP,
    MANUAL
}
