package org.silveralliance.alliance.survey;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;

/** Opens a campaign for answers. */
@ApplicationScoped
public class OpenSurvey {

    private final Surveys surveys;
    private final AuditTrail audit;

    public OpenSurvey(Surveys surveys, AuditTrail audit) {
        this.surveys = surveys;
        this.audit = audit;
    }

    @Transactional
    public Survey open(UUID id) {
        Survey survey = surveys.locked(id);
        survey.open();
        audit.record("survey.opened", "survey/" + id, null);
        surveys.flush();
        return survey;
    }
}
