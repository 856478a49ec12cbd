package org.silveralliance.members.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportJob.State;
import org.silveralliance.members.ledger.ImportResource.Failure;
import org.silveralliance.members.ledger.ImportResource.IssueCount;
import org.silveralliance.members.ledger.ImportResource.JobView;
import org.silveralliance.members.ledger.ImportResource.RowCounts;
import org.silveralliance.members.workbook.IssueCode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Import jobs in the database. Progress is written beside the job's own transaction, so that it can be watched. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private static final String COUNTS = """
            rows_total = ?, rows_accepted = ?, rows_warned = ?, rows_rejected = ?, created = ?, changed = ?, unchanged = ?,
            gone = ?, unclear = ?""";

    private final Rows rows;
    private final Clock clock;

    public ImportJobs(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<JobView> page(Optional<UUID> before, int limit) {
        Query query = Query.of("select * from import_job where true");
        before.ifPresent(id -> query.add("and id < ?", id));
        return rows.list(query.add("order by id desc limit ?", limit), row -> view(row, List.of()));
    }

    public Optional<JobView> view(UUID id) {
        List<IssueCount> counts = rows.list(Query.of("""
                select code, severity, count(*) as found from import_issue where job_id = ? group by 1, 2 order by 2, 1""",
                id),
                row -> new IssueCount(row.value("code", IssueCode.class), row.value("severity", IssueSeverity.class),
                        row.integer("found")));
        return rows.first(Query.of("select * from import_job where id = ?", id), row -> view(row, counts));
    }

    /** One worker at a time: the lock ends with the transaction, also when the process dies. */
    boolean tryLock(UUID id) {
        return rows.first(Query.of("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine", "import " + id),
                row -> row.bool("mine")).orElseThrow();
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
                tally.unchanged, tally.gone, tally.unclear);
    }

    private static JobView view(Row row, List<IssueCount> issues) {
        return new JobView(row.uuid("id"), row.value("kind", Kind.class), row.value("mode", Mode.class),
                row.value("state", State.class),
                new RowCounts(row.integer("rows_total"), row.integer("rows_accepted"), row.integer("rows_warned"),
                        row.integer("rows_rejected")),
                row.integer("rows_expected"), row.integer("created"), row.integer("changed"), row.integer("unchanged"),
                row.integer("gone"), row.integer("unclear"), row.dateOrNull("effective_on"), row.uuidOrNull("based_on"), issues,
                failure(row), row.text("file_name"), row.number("file_bytes"), row.text("sheet"),
                row.integer("header_row"), row.text("requested_by"), row.instant("created_at"),
                row.instantOrNull("started_at"), row.instantOrNull("finished_at"));
    }

    private static @Nullable Failure failure(Row row) {
        String code = row.textOrNull("failure_code");
        return code == null ? null : new Failure(code, row.text("failure_detail"));
    }
}
