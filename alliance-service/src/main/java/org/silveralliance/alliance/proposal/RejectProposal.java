package org.silveralliance.alliance.proposal;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;

/** Sends a proposal back with a reason. */
@ApplicationScoped
public class RejectProposal {

    private final Proposals proposals;
    private final AuditTrail audit;

    public RejectProposal(Proposals proposals, AuditTrail audit) {
        this.proposals = proposals;
        this.audit = audit;
    }

    @Transactional
    Proposal reject(UUID id, String reason) {
        Proposal proposal = proposals.locked(id);
        proposal.reject(reason.strip());
        audit.record("grouping.rejected", "grouping-proposal/" + id, reason);
        proposals.flush();
        return proposal;
    }
}
