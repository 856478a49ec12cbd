package org.silveralliance.members.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One workbook on its way into the ledger. */
@Entity
@Table(name = "import_job")
public class ImportJob {

    /** What the rows are. */
    public enum Kind {
        UNITS,
        MEMBERS
    }

    /** Whether anything is written. */
    public enum Mode {
        VALIDATE,
        APPLY
    }

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;
    private String division;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "file_bytes")
    private long fileBytes;
    private String sheet;
    @Column(name = "header_row")
    private int headerRow;
    @Column(name = "effective_on")
    private @Nullable LocalDate effectiveOn;
    @Column(name = "requested_by")
    private String requestedBy;
    @Column(name = "rows_expected")
    private int rowsExpected;
    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    protected ImportJob() {
    }

    /** What is known of a workbook before its rows are read. */
    public record Upload(Kind kind, Mode mode, String fileName, long fileBytes, String sheet, int headerRow, int rowsExpected,
            @Nullable LocalDate effectiveOn) {
    }

    /** A job that waits for a worker. */
    public static ImportJob queue(UUID id, String division, String requestedBy, Upload upload, Instant now) {
        ImportJob job = new ImportJob();
        job.id = id;
        job.division = division;
        job.kind = upload.kind();
        job.mode = upload.mode();
        job.state = State.QUEUED;
        job.fileName = upload.fileName();
        job.fileBytes = upload.fileBytes();
        job.sheet = upload.sheet();
        job.headerRow = upload.headerRow();
        job.rowsExpected = upload.rowsExpected();
        job.effectiveOn = upload.effectiveOn();
        job.requestedBy = requestedBy;
        job.createdAt = now;
        return job;
    }

    public boolean isOpen() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    public UUID id() {
        return id;
    }

    public String division() {
        return division;
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

    public @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }
}
