package org.silveralliance.activities.cost;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.cost.CostSheets.Answer;
import org.silveralliance.activities.cost.CostSheets.Answered;
import org.silveralliance.activities.cost.CostSheets.Sheet;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/**
 * A unit agrees or objects, each for itself: neither the lead unit nor the committee speaks for another. Until the sheet binds
 * it may think again.
 */
@ApplicationScoped
public class AnswerCost {

    private final CostSheets sheets;
    private final Activities activities;
    private final CostAccess access;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public AnswerCost(CostSheets sheets, Activities activities, CostAccess access, Scopes scopes, AuditTrail audit,
            Caller caller, Clock clock) {
        this.sheets = sheets;
        this.activities = activities;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said for a unit on the sheet: without an objection it agrees. */
    @Transactional
    void answer(UUID sheetId, UUID unitId, @Nullable String objection) {
        UUID activityId = access.activityOf(sheets.get(sheetId)).id();
        Scope scope = scopes.forChange();
        activities.lock(activityId);
        Sheet sheet = sheets.get(sheetId);
        Answered share = sheets.shares(sheetId).stream().filter(one -> one.share().unitId().equals(unitId)).findFirst()
                .filter(_ -> sheet.state() != CostState.DRAFT).orElseThrow(() -> KitProblem.notInScope("没有找到该费用单"));
        if (!scope.units().contains(share.owedBy())) {
            throw KitProblem.FORBIDDEN.because("各单位的意见由本单位自己填写");
        }
        if (!sheet.state().takesAnswers()) {
            throw ActivitiesProblem.COST_STATE.because("这份费用单" + sheet.state().title() + "，不能再填写意见");
        }
        Instant now = clock.instant();
        CostAnswer says = objection == null ? CostAnswer.AGREES : CostAnswer.OBJECTS;
        sheets.answer(sheetId, Set.of(unitId), new Answer(says, objection, caller.username(), now));
        CostState state = stateOf(sheets.shares(sheetId));
        if (state == CostState.AGREED) {
            sheets.supersede(activityId, sheetId, Set.of(CostState.AGREED));
        }
        if (state != sheet.state()) {
            sheets.becomes(sheetId, state, state == CostState.AGREED ? now : null);
        }
        audit.record(says == CostAnswer.AGREES ? "cost.agreed" : "cost.objected",
                "activity/" + activityId + "/cost/" + sheetId + "/unit/" + unitId, objection);
    }

    /** One objection disputes it; it binds once every unit agrees. */
    private static CostState stateOf(List<Answered> shares) {
        if (shares.stream().anyMatch(share -> share.answer() == CostAnswer.OBJECTS)) {
            return CostState.DISPUTED;
        }
        return shares.stream().allMatch(share -> share.answer() == CostAnswer.AGREES) ? CostState.AGREED : CostState.PROPOSED;
    }
}
