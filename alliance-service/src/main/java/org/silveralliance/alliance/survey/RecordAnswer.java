package org.silveralliance.alliance.survey;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/** Keeps a unit's answer while the campaign is open. */
@ApplicationScoped
public class RecordAnswer {

    private final Surveys surveys;
    private final Answers answers;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordAnswer(Surveys surveys, Answers answers, AuditTrail audit, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer that is changed must have been read; a first one need not. */
    @Transactional
    public Returned record(UUID surveyId, Answer answer, @Nullable String ifMatch, String by) {
        surveys.locked(surveyId).mustBeOpen();
        answer.mustAddUp();
        Optional<Returned> known = answers.of(surveyId, answer.unitId());
        known.ifPresent(returned -> ETags.requireMatch(ifMatch, returned.version()));
        answers.keep(surveyId, answer, clock.instant(), by);
        audit.record(known.isEmpty() ? "survey.answered" : "survey.answer-changed",
                "survey/" + surveyId + "/unit/" + answer.unitId(), null);
        return answers.of(surveyId, answer.unitId()).orElseThrow();
    }
}
