package org.silveralliance.activities.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.UnitsMerged;
import org.silveralliance.kit.audit.AuditTrail;

/** What a unit owes is owed by the unit it goes into, which answers for it too; whose share it was stays to be read (E-07). */
@ApplicationScoped
public class FollowSuccessor {

    private final CostSheets sheets;
    private final AuditTrail audit;

    public FollowSuccessor(CostSheets sheets, AuditTrail audit) {
        this.sheets = sheets;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes UnitsMerged merged) {
        if (sheets.follow(merged.allianceId(), merged.unitId(), merged.successorId()) > 0) {
            audit.record("cost.followed", "unit/" + merged.unitId() + "/successor/" + merged.successorId(), null);
        }
    }
}
