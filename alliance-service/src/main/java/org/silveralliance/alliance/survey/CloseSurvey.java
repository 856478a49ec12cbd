package org.silveralliance.alliance.survey;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.survey.Answers.Expected;
import org.silveralliance.contracts.AllianceEvent.SurveyClosed;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Closes a campaign: from here its answers are frozen under their hash. Closing without an answer needs a reason. */
@ApplicationScoped
public class CloseSurvey {

    private final Surveys surveys;
    private final Answers answers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public CloseSurvey(Surveys surveys, Answers answers, Outbox outbox, AuditTrail audit, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Survey close(UUID id, @Nullable String reason) {
        Survey survey = surveys.locked(id);
        survey.mustBeOpen();
        List<Expected> expected = answers.expected(survey);
        List<Expected> missing = expected.stream().filter(unit -> !unit.returned()).toList();
        if (!missing.isEmpty() && (reason == null || reason.isBlank())) {
            throw AllianceProblem.SURVEY_ANSWERS_MISSING.because("还有 " + missing.size() + " 个单位未上报，截止须写明原因")
                    .at("/reason", "未填写").with("missing", missing.stream().map(Expected::unitName).toList());
        }
        String hash = Answers.hash(answers.all(id));
        answers.freeze(survey, expected);
        survey.close(reason == null || reason.isBlank() ? null : reason.strip(), hash, clock.instant());
        outbox.append(new SurveyClosed(id, survey.year(), expected.size(), expected.size() - missing.size(), hash));
        audit.record("survey.closed", "survey/" + id, reason);
        surveys.flush();
        return survey;
    }
}
