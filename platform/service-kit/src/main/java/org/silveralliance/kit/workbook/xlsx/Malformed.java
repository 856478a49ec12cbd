package org.silveralliance.kit.workbook.xlsx;

/** A part that is not what it says it is. The message is for the log and names no content. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the part. */
    public enum Fault {
        /** It cannot be read. */
        DAMAGED,
        /** One text or tag is longer than any program writes. */
        TOO_LONG,
        /** It holds more than is allowed. */
        TOO_LARGE
    }

    private final Fault fault;

    Malformed(String message) {
        this(Fault.DAMAGED, message);
    }

    Malformed(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Malformed(Throwable cause) {
        super(cause);
        this.fault = Fault.DAMAGED;
    }

    public Fault fault() {
        return fault;
    }
}
