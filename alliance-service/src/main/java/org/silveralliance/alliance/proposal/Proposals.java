package org.silveralliance.alliance.proposal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The proposals of the divisions in scope. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private final EntityManager entities;

    public Proposals(EntityManager entities) {
        this.entities = entities;
    }

    Proposal existing(UUID id) {
        return findByIdOptional(id).orElseThrow(Proposals::absent);
    }

    Proposal locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Proposals::absent);
    }

    List<Proposal> newestFirst(@Nullable UUID surveyId) {
        return surveyId == null ? list("order by id desc") : list("surveyId = ?1 order by id desc", surveyId);
    }

    List<Proposal> solving() {
        return list("state = ?1 order by id", Proposal.State.SOLVING);
    }

    /** Notes how far a job is; false when nobody wants its answer any more. Not a change of the proposal itself. */
    boolean note(UUID id, double progress) {
        return entities
                .createNativeQuery(
                        "update grouping_proposal set progress = greatest(progress, :progress) where id = :id and state = 'SOLVING'")
                .setParameter("progress", progress).setParameter("id", id).executeUpdate() == 1;
    }

    private static Problem absent() {
        return KitProblem.NOT_FOUND.because("没有找到该组盟方案，或不在您的管理范围内");
    }
}
