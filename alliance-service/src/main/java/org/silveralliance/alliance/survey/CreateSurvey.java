package org.silveralliance.alliance.survey;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

/** Prepares a campaign. */
@ApplicationScoped
public class CreateSurvey {

    private final Surveys surveys;
    private final AuditTrail audit;

    public CreateSurvey(Surveys surveys, AuditTrail audit) {
        this.surveys = surveys;
        this.audit = audit;
    }

    @Transactional
    public Survey create(String division, int year, String title, LocalDate opensOn, LocalDate closesOn) {
        if (closesOn.isBefore(opensOn)) {
            throw KitProblem.INVALID.because("截止日期不能早于开始日期").at("/closesOn", "早于开始日期");
        }
        Survey survey = new Survey(Ids.next(), division, year, title.strip(), opensOn, closesOn);
        surveys.persistAndFlush(survey);
        audit.record("survey.created", "survey/" + survey.id(), null);
        return survey;
    }
}
