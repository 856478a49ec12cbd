package org.silveralliance.activities.rotation.rules;

/** A request the rotation cannot honour. The code is stable, the message is Chinese and meant for the user. */
public final class RotationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    public RotationRefused(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What was wrong. */
    public enum Code {
        POLICY_INVALID,
        NO_UNITS,
        SEAT_TAKEN,
        NO_SUCH_SLOT,
        NO_SUCH_UNIT,
        SLOT_OVER,
        SAME_HOST,
        NOTHING_TO_DEFER_TO,
        NOTHING_OWED,
        UNIT_NEVER_FREE,
        CAPACITY_TOO_SMALL,
        WISHES_CONTRADICT,
        PROBLEM_INVALID
    }
}
