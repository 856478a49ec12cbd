package org.silveralliance.members.workbook;

/** A file that is not read at all. The message is Chinese and says what to do. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The names are part of the API. */
    public enum Reason {
        NOT_A_WORKBOOK,
        OLD_OR_ENCRYPTED_WORKBOOK,
        WORKBOOK_TOO_LARGE,
        WORKBOOK_DAMAGED,
        NO_HEADER_ROW,
        COLUMNS_MISSING,
        NO_DATA_ROWS
    }

    private final Reason reason;

    public WorkbookRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
