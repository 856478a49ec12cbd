package org.silveralliance.alliance.survey;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The campaigns of the divisions in scope. */
@ApplicationScoped
public class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    public Survey existing(UUID id) {
        return findByIdOptional(id).orElseThrow(Surveys::absent);
    }

    /** The survey, held against whoever would close it while an answer is written. */
    public Survey locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Surveys::absent);
    }

    List<Survey> newestFirst() {
        return list("order by year desc, id desc");
    }

    private static Problem absent() {
        return KitProblem.notInScope("没有找到该摸底调查");
    }
}
