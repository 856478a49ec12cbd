package org.silveralliance.activities.report;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.ActivitiesProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The reports of the division in force; there is one as soon as an activity was held. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

    Report get(UUID activityId) {
        return findByIdOptional(activityId)
                .orElseThrow(() -> ActivitiesProblem.REPORT_STATE.because("活动尚未登记举办，不能填报资料"));
    }
}
