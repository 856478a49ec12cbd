package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportJob.State;
import org.silveralliance.members.ledger.ImportResource.Failure;
import org.silveralliance.members.ledger.ImportResource.IssueCount;
import org.silveralliance.members.ledger.ImportResource.JobView;
import org.silveralliance.members.ledger.ImportResource.RowCounts;
import org.silveralliance.members.ledger.ImportResource.UndoCounts;
import org.silveralliance.members.workbook.IssueCode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Import jobs in the database. Progress is written beside the job's own transaction, so that it can be watched. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private static final String COUNTS = """
            rows_total = ?, rows_accepted = ?, rows_warned = ?, rows_rejected = ?, created = ?, changed = ?, unchanged = ?,
            gone = ?, unclear = ?, removed = ?, restored = ?, partly = ?, kept = ?""";
    private static final String VIEW = """
            select j.*, %s undecided, (select u.id from import_job u where u.based_on = j.id and u.mode = 'UNDO'
              and (u.state in ('QUEUED', 'RUNNING') or u.state = 'DONE' and j.state = 'UNDONE') order by u.id desc limit 1) undone_by
            from import_job j where""";
    /** Rows that ask something nothing is decided of, in the row, its column or of all; older checks tell of no fields. */
    private static final String UNDECIDED = """
            (select count(*) from import_change c where c.job_id = j.id and c.kind = 'UNCLEAR' and (c.asked = '{}' or exists
              (select from unnest(c.asked) f where not exists (select from import_decision d where d.job_id = j.id
                and d.row in (0, c.row) and d.field in (f, '') and (f = 'ID_NO') = (d.take in ('SAME', 'OTHER'))))))""";
    /** How many days after it was written an import can be undone; the last one counts in full. */
    static final int DAYS_TO_UNDO = 30;

    private final Rows rows;
    private final Clock clock;

    public ImportJobs(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<JobView> page(Optional<UUID> before, int limit) {
        Query query = Query.of(VIEW.formatted("null::int8")).add("true");
        before.ifPresent(id -> query.add("and j.id < ?", id));
        return rows.list(query.add("order by j.id desc limit ?", limit), row -> view(row, List.of()));
    }

    public Optional<JobView> view(UUID id) {
        List<IssueCount> counts = rows.list(Query.of("""
                select code, severity, count(*) as found from import_issue where job_id = ? group by 1, 2 order by 2, 1""",
                id),
                row -> new IssueCount(row.value("code", IssueCode.class), row.value("severity", IssueSeverity.class),
                        row.integer("found")));
        return rows.first(Query.of(VIEW.formatted(UNDECIDED)).add("j.id = ?", id), row -> view(row, counts));
    }

    /** The same for a call that names it. */
    JobView found(UUID id) {
        return view(id).orElseThrow(() -> KitProblem.notInScope("没有这次导入"));
    }

    /** One worker at a time: the lock ends with the transaction, also when the process dies. */
    boolean tryLock(UUID id) {
        return rows.first(Query.of("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine", "import " + id),
                row -> row.bool("mine")).orElseThrow();
    }

    /**
     * Whether it is the turn of a job: while a county's import is undone none is applied, or a list would find somebody who is
     * just being taken off the ledger. The turn ends with the transaction; whose turn it is not comes again with the queue.
     */
    boolean tryTurn(Mode mode) {
        return mode == Mode.VALIDATE || rows.first(Query.of("select pg_try_advisory_xact_lock%s(hashtextextended(?, 0)) as mine"
                .formatted(mode == Mode.UNDO ? "" : "_shared"), "imports of " + DivisionScope.current()),
                row -> row.bool("mine")).orElseThrow();
    }

    /** Whether an import is being undone, or waits for it. */
    boolean isBeingUndone(UUID id) {
        return rows.exists(Query.of(
                "select 1 from import_job where based_on = ? and mode = 'UNDO' and state in ('QUEUED', 'RUNNING')", id));
    }

    /** The last day on which an import can be undone that ended at {@code finished}. */
    static LocalDate lastDayToUndo(Instant finished, ZoneId zone) {
        return LocalDate.ofInstant(finished, zone).plusDays(DAYS_TO_UNDO);
    }

    /** An import that was done was taken back, unless some of it waits until a later one is. */
    void undone(UUID id) {
        rows.execute(Query.of("""
                update import_job set state = 'UNDONE' where id = ?
                and not exists (select from import_change where job_id = ? and written is not null)""", id, id));
    }

    void running(UUID id) {
        rows.execute(Query.of("""
                update import_job set state = 'RUNNING', started_at = coalesce(started_at, ?) where id = ?""",
                clock.instant(), id));
    }

    /** How many rows were read so far, and what became of those that are through. */
    void progress(UUID id, int read, Tally tally) {
        rows.execute(counts(Query.of("update import_job set"), read, tally).add("where id = ?", id));
    }

    void done(UUID id, Tally tally) {
        rows.execute(counts(Query.of("update import_job set state = 'DONE', finished_at = ?,", clock.instant()),
                tally.total, tally).add("where id = ?", id));
    }

    void failed(UUID id, String code, String detail) {
        rows.execute(Query.of("""
                update import_job set state = 'FAILED', finished_at = ?, failure_code = ?, failure_detail = ? where id = ?""",
                clock.instant(), code, detail, id));
    }

    private static Query counts(Query query, int total, Tally tally) {
        return query.add(COUNTS, total, tally.accepted, tally.warned, tally.rejected, tally.created, tally.changed,
                tally.unchanged, tally.gone, tally.unclear, tally.removed, tally.restored, tally.partly, tally.kept);
    }

    private static @Nullable Integer undecided(Row row) {
        Long rows = row.numberOrNull("undecided");
        return rows == null || row.value("mode", Mode.class) != Mode.VALIDATE ? null : rows.intValue();
    }

    private static JobView view(Row row, List<IssueCount> issues) {
        return new JobView(row.uuid("id"), row.value("kind", Kind.class), row.value("mode", Mode.class),
                row.value("state", State.class),
                new RowCounts(row.integer("rows_total"), row.integer("rows_accepted"), row.integer("rows_warned"),
                        row.integer("rows_rejected")),
                row.integer("rows_expected"), row.integer("created"), row.integer("changed"), row.integer("unchanged"),
                row.integer("gone"), row.integer("unclear"), undecided(row), row.dateOrNull("effective_on"),
                row.uuidOrNull("based_on"),
                lastDayToUndo(row), row.uuidOrNull("undone_by"), undone(row), issues,
                failure(row), row.text("file_name"), row.number("file_bytes"), row.text("sheet"),
                row.integer("header_row"), row.text("requested_by"), row.instant("created_at"),
                row.instantOrNull("started_at"), row.instantOrNull("finished_at"));
    }

    private static @Nullable LocalDate lastDayToUndo(Row row) {
        Instant finished = row.instantOrNull("finished_at");
        boolean wrote = row.value("kind", Kind.class) == Kind.MEMBERS && row.value("mode", Mode.class) == Mode.APPLY
                && row.value("state", State.class) == State.DONE;
        return wrote && finished != null ? lastDayToUndo(finished, CountyClock.ZONE) : null;
    }

    private static @Nullable UndoCounts undone(Row row) {
        return row.value("mode", Mode.class) != Mode.UNDO ? null
                : new UndoCounts(row.text("reason"), row.integer("removed"), row.integer("restored"), row.integer("partly"),
                        row.integer("kept"));
    }

    private static @Nullable Failure failure(Row row) {
        String code = row.textOrNull("failure_code");
        return code == null ? null : new Failure(code, row.text("failure_detail"));
    }
}
