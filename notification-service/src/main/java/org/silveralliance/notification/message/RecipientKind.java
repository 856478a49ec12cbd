package org.silveralliance.notification.message;

/** To whom: a member of an alliance, an account (or whoever acts for a unit without a liaison), or a chat group. */
public enum RecipientKind {
    MEMBER,
    USER,
    GROUP
}
