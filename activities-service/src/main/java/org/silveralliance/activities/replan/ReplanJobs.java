package org.silveralliance.activities.replan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.activities.replan.ReplanResource.ReplanView;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The replannings of the division in force. */
@ApplicationScoped
public class ReplanJobs implements PanacheRepositoryBase<ReplanJob, UUID> {

    private final Rows rows;

    public ReplanJobs(Rows rows) {
        this.rows = rows;
    }

    /** A replanning nobody has finished. */
    record Unfinished(UUID id, String division) {
    }

    ReplanJob get(UUID id) {
        return findByIdOptional(id).orElseThrow(ReplanJobs::notFound);
    }

    ReplanJob lock(UUID id) {
        ReplanJob found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    List<Unfinished> unfinished(Instant createdBefore) {
        return rows.list(Query.of("""
                select id, division from replan_job where state in ('QUEUED', 'RUNNING') and created_at < ?
                order by created_at""", createdBefore), row -> new Unfinished(row.uuid("id"), row.text("division")));
    }

    static ReplanView view(ReplanJob it) {
        return new ReplanView(it.id(), it.rotationId(), it.state(), it.progress(), it.request().reason(), it.changes(),
                it.quality(), it.failure(), it.applied(), it.createdAt(), it.finishedAt());
    }

    private static RuntimeException notFound() {
        return KitProblem.notInScope("没有找到该重排");
    }
}
