package org.silveralliance.alliance.proposal;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;

/** Stops the work on a proposal. */
@ApplicationScoped
public class CancelProposal {

    private final Proposals proposals;
    private final SolveProposals solve;
    private final AuditTrail audit;

    public CancelProposal(Proposals proposals, SolveProposals solve, AuditTrail audit) {
        this.proposals = proposals;
        this.solve = solve;
        this.audit = audit;
    }

    @Transactional
    Proposal cancel(UUID id) {
        Proposal proposal = proposals.locked(id);
        proposal.cancel();
        audit.record("grouping.cancelled", "grouping-proposal/" + id, null);
        solve.stop(id);
        return proposal;
    }
}
