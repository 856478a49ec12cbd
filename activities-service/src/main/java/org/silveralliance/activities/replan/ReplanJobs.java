package org.silveralliance.activities.replan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The replannings of the division in force. */
@ApplicationScoped
public class ReplanJobs implements PanacheRepositoryBase<ReplanJob, UUID> {

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

    List<ReplanJob> unfinished(Instant createdBefore) {
        return list("state in (?1, ?2) and createdAt < ?3 order by createdAt", ReplanJob.State.QUEUED,
                ReplanJob.State.RUNNING, createdBefore);
    }

    private static RuntimeException notFound() {
        return KitProblem.NOT_FOUND.because("没有找到该重排，或不在您的管理范围内");
    }
}
