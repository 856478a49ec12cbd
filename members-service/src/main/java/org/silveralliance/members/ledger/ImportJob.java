package org.silveralliance.members.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One workbook on its way into the ledger. */
@Entity
@Table(name = "import_job")
public class ImportJob {

    /** What the rows are. */
    @Schema(name = "ImportKind")
    public enum Kind {
        UNITS,
        MEMBERS
    }

    /** Whether anything is written. */
    @Schema(name = "ImportMode")
    public enum Mode {
        VALIDATE,
        APPLY,
        /** Takes an import back. */
        UNDO
    }

    /** How far it is. */
    @Schema(name = "ImportState")
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        /** Was done, and was taken back since. */
        UNDONE
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    @Enumerated(EnumType.STRING)
    private State state;
    private String fileName;
    private long fileBytes;
    private String sheet;
    private int headerRow;
    private @Nullable LocalDate effectiveOn;
    private String requestedBy;
    private int rowsExpected;
    private int rowsTotal;
    private Instant createdAt;
    /** The check that was looked at and decided on before this was applied, or the import this takes back. */
    private @Nullable UUID basedOn;
    /** Why it is taken back. */
    private @Nullable String reason;
    private @Nullable Instant finishedAt;

    /** For the persistence provider. */
    protected ImportJob() {
    }

    /** What is known of a workbook before its rows are read. */
    public record Upload(Kind kind, Mode mode, String fileName, long fileBytes, String sheet, int headerRow, int rowsExpected,
            @Nullable LocalDate effectiveOn, @Nullable UUID basedOn) {
    }

    /** A job that waits for a worker. */
    public static ImportJob queue(UUID id, String requestedBy, Upload upload, Instant now) {
        ImportJob job = new ImportJob();
        job.id = id;
        job.kind = upload.kind();
        job.mode = upload.mode();
        job.state = State.QUEUED;
        job.fileName = upload.fileName();
        job.fileBytes = upload.fileBytes();
        job.sheet = upload.sheet();
        job.headerRow = upload.headerRow();
        job.rowsExpected = upload.rowsExpected();
        job.effectiveOn = upload.effectiveOn();
        job.basedOn = upload.basedOn();
        job.requestedBy = requestedBy;
        job.createdAt = now;
        return job;
    }

    /** The same workbook once more. */
    Upload uploadAgain(Mode again) {
        return new Upload(kind, again, fileName, fileBytes, sheet, headerRow, rowsExpected, effectiveOn, id);
    }

    /** A job that takes this import back. */
    ImportJob undo(UUID undo, String by, String why, int written, Instant now) {
        ImportJob job = queue(undo, by, new Upload(kind, Mode.UNDO, fileName, fileBytes, sheet, headerRow, written, effectiveOn,
                id), now);
        job.reason = why;
        return job;
    }

    /** Whether it wrote something that can be taken back, or could until it was. */
    boolean wroteMembers() {
        return kind == Kind.MEMBERS && mode == Mode.APPLY && (state == State.DONE || state == State.UNDONE);
    }

    /** The same workbook checked once more, read otherwise. */
    Upload readAgain(String otherSheet, int otherHeader, int otherRows) {
        return new Upload(kind, Mode.VALIDATE, fileName, fileBytes, otherSheet, otherHeader, otherRows, effectiveOn, null);
    }

    public boolean isOpen() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /** Whether this account uploaded the workbook. */
    public boolean isOf(String username) {
        return requestedBy.equals(username);
    }

    public String requestedBy() {
        return requestedBy;
    }

    /** How many rows were read. */
    public int rows() {
        return rowsTotal;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Mode mode() {
        return mode;
    }

    public State state() {
        return state;
    }

    public String sheet() {
        return sheet;
    }

    public int headerRow() {
        return headerRow;
    }

    /** The check this applies, or the import this takes back. */
    @Nullable
    UUID basedOn() {
        return basedOn;
    }

    /** When it ended; null while it waits or runs. */
    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** The import in which people decided about the differences. */
    UUID decidedIn() {
        return basedOn == null ? id : basedOn;
    }

    public @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }
}
