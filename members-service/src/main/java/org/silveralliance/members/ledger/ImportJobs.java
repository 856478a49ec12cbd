package org.silveralliance.members.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;

import org.silveralliance.members.ledger.ImportResource.IssueCount;
import org.silveralliance.members.ledger.ImportResource.JobView;
import org.silveralliance.members.scope.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Import jobs in the database. Progress is written beside the job's own transaction, so that it can be watched. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private final Rows rows;
    private final Clock clock;

    public ImportJobs(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<JobView> page(Optional<UUID> before, int limit) {
        Rows.Query query = new Rows.Query().add("select * from import_job where true");
        before.ifPresent(id -> query.add("and id < ?", id));
        return rows.list(query.add("order by id desc limit ?", limit), row -> JobView.read(row, List.of()));
    }

    public Optional<JobView> view(UUID id) {
        List<IssueCount> counts = rows.list(new Rows.Query().add("""
                select code, severity, count(*) from import_issue where job_id = ? group by 1, 2 order by 2, 1""", id),
                IssueCount::read);
        return rows.first(new Rows.Query().add("select * from import_job where id = ?", id), row -> JobView.read(row, counts));
    }

    /** One worker at a time: the lock ends with the transaction, also when the process dies. */
    boolean tryLock(UUID id) {
        return (Boolean) getEntityManager().createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:id, 0))")
                .setParameter("id", "import " + id).getSingleResult();
    }

    void running(UUID id) {
        getEntityManager().createNativeQuery("""
                update import_job set state = 'RUNNING', started_at = coalesce(started_at, :now) where id = :id""")
                .setParameter("now", clock.instant()).setParameter("id", id).executeUpdate();
    }

    void progress(UUID id, Tally tally) {
        counts("update import_job set " + COUNTS + " where id = :id", id, tally).executeUpdate();
    }

    void done(UUID id, Tally tally) {
        counts("update import_job set state = 'DONE', finished_at = :now, " + COUNTS + " where id = :id", id, tally)
                .setParameter("now", clock.instant()).executeUpdate();
    }

    void failed(UUID id, String code, String detail) {
        getEntityManager().createNativeQuery("""
                update import_job set state = 'FAILED', finished_at = :now, failure_code = :code, failure_detail = :detail
                where id = :id""").setParameter("now", clock.instant()).setParameter("code", code)
                .setParameter("detail", detail).setParameter("id", id).executeUpdate();
    }

    private static final String COUNTS = """
            rows_total = :total, rows_accepted = :accepted, rows_warned = :warned, rows_rejected = :rejected,
            created = :created, changed = :changed, unchanged = :unchanged""";

    private Query counts(String sql, UUID id, Tally tally) {
        return getEntityManager().createNativeQuery(sql).setParameter("id", id).setParameter("total", tally.total)
                .setParameter("accepted", tally.accepted).setParameter("warned", tally.warned)
                .setParameter("rejected", tally.rejected).setParameter("created", tally.created)
                .setParameter("changed", tally.changed).setParameter("unchanged", tally.unchanged);
    }
}
