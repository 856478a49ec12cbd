package org.silveralliance.notification.message;

/** Where a message stands. The first five are steps on the way, the last four ends. */
public enum MessageState {
    QUEUED("QUEUED"),
    CLAIMED("QUEUED"),
    SENDING("SENT"),
    ACCEPTED("SENT"),
    UNKNOWN("SENT"),
    DELIVERED("DELIVERED"),
    FAILED("FAILED"),
    MANUAL("MANUAL"),
    SUPPRESSED("SUPPRESSED");

    private final String shown;

    MessageState(String shown) {
        this.shown = shown;
    }

    /** The state as the API names it. */
    public String shown() {
        return shown;
    }

    public boolean isEnd() {
        return switch (this) {
            case QUEUED, CLAIMED, SENDING, ACCEPTED, UNKNOWN -> false;
            case DELIVERED, FAILED, MANUAL, SUPPRESSED -> true;
        };
    }
}
