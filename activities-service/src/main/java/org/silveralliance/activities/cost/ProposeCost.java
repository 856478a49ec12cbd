package org.silveralliance.activities.cost;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.cost.CostSheets.Sheet;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/** Asks the units of a draft. It takes the place of what they were asked before; what binds binds until they agree. */
@ApplicationScoped
public class ProposeCost {

    private final CostSheets sheets;
    private final ActivityAccess access;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ProposeCost(CostSheets sheets, ActivityAccess access, AuditTrail audit, Caller caller, Clock clock) {
        this.sheets = sheets;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void propose(UUID sheetId, @Nullable String ifMatch) {
        UUID activityId = sheets.get(sheetId).activityId();
        access.toManage(activityId);
        Sheet draft = sheets.get(sheetId);
        ETags.requireMatch(ifMatch, draft.version());
        if (draft.state() != CostState.DRAFT) {
            throw ActivitiesProblem.COST_STATE.because("这份费用单" + draft.state().title() + "，不能再提交");
        }
        sheets.supersede(activityId, sheetId, Set.of(CostState.PROPOSED, CostState.DISPUTED));
        sheets.propose(sheetId, caller.username(), clock.instant());
        audit.record("cost.proposed", "activity/" + activityId + "/cost/" + sheetId, null);
    }
}
