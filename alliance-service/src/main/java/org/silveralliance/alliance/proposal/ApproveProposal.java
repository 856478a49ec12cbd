package org.silveralliance.alliance.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.FoundAlliances;
import org.silveralliance.alliance.proposal.Board.GroupView;
import org.silveralliance.contracts.AllianceEvent.GroupingApproved;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** The organization department approves a proposal: its groups become alliances (G-04). */
@ApplicationScoped
public class ApproveProposal {

    private final Proposals proposals;
    private final FoundAlliances found;
    private final Outbox outbox;
    private final AuditTrail audit;

    public ApproveProposal(Proposals proposals, FoundAlliances found, Outbox outbox, AuditTrail audit) {
        this.proposals = proposals;
        this.found = found;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Approved, and the ids of the new alliances in the order of the groups. */
    record Approved(Proposal proposal, List<UUID> allianceIds) {
    }

    /** {@code leads} names the lead unit of a group by its number; groups it does not name take the suggested one. */
    @Transactional
    Approved approve(UUID id, String documentNo, LocalDate effectiveOn, Map<Integer, UUID> leads) {
        Proposal proposal = proposals.locked(id);
        Board board = proposal.approve(documentNo, effectiveOn);
        List<List<UUID>> seatOrders = board.groups().stream()
                .map(group -> seatOrder(proposal.question(), group, leads.get(group.no()))).toList();
        List<UUID> alliances = found.found(proposal.division(), id, documentNo, effectiveOn, seatOrders);
        outbox.append(new GroupingApproved(id, proposal.surveyId(), documentNo, effectiveOn, alliances));
        audit.record("grouping.approved", "grouping-proposal/" + id, documentNo);
        proposals.flush();
        return new Approved(proposal, alliances);
    }

    /** The lead unit first, then the others as the register of units orders them. */
    private static List<UUID> seatOrder(ProposalRequest question, GroupView group, @Nullable UUID designated) {
        String lead = designated == null ? group.leadUnitSuggestion() : designated.toString();
        List<String> ids = group.units().stream().map(Board.GroupUnit::unitId).toList();
        if (lead == null || !ids.contains(lead)) {
            throw AllianceProblem.NOT_A_MEMBER_UNIT.because("第 " + group.no() + " 组的牵头单位须是该组单位").at("/leads", "不在组内");
        }
        List<UUID> order = new ArrayList<>();
        order.add(UUID.fromString(lead));
        question.units().stream().map(ProposalRequest.Unit::id).filter(id -> ids.contains(id) && !id.equals(lead))
                .map(UUID::fromString).forEach(order::add);
        return order;
    }
}
