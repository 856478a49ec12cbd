package org.silveralliance.notification.message;

/** How a call ended. */
public enum CallOutcome {
    REACHED,
    NOT_REACHED,
    WRONG_NUMBER;

    public boolean isFinal() {
        return this != NOT_REACHED;
    }
}
