package org.silveralliance.alliance.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.FoundAlliances;
import org.silveralliance.alliance.proposal.Board.GroupView;
import org.silveralliance.contracts.AllianceEvent.GroupingApproved;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/** The organization department approves a proposal: its groups become alliances (G-04). */
@ApplicationScoped
public class ApproveProposal {

    private final Proposals proposals;
    private final FoundAlliances found;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public ApproveProposal(Proposals proposals, FoundAlliances found, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.found = found;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Approved, and the ids of the new alliances in the order of the groups. */
    record Approved(Proposal proposal, List<UUID> allianceIds) {
    }

    /** {@code leads} names the lead unit of a group by its number; groups it does not name take the suggested one. */
    @Transactional
    Approved approve(UUID id, String documentNo, LocalDate effectiveOn, Map<Integer, UUID> leads) {
        NearDay.must(effectiveOn, LocalDate.now(clock), "/effectiveOn");
        Proposal proposal = proposals.locked(id);
        Board board = proposal.approve(documentNo, effectiveOn);
        everyLeadMustHaveItsGroup(leads.keySet(), board);
        List<List<UUID>> seatOrders = board.groups().stream()
                .map(group -> seatOrder(proposal.request(), group, leads.get(group.no()))).toList();
        List<UUID> alliances = found.found(proposal.division(), id, documentNo, effectiveOn, seatOrders);
        outbox.append(new GroupingApproved(id, proposal.surveyId(), documentNo, effectiveOn, alliances));
        audit.record("grouping.approved", "grouping-proposal/" + id, documentNo);
        proposals.flush();
        return new Approved(proposal, alliances);
    }

    private static void everyLeadMustHaveItsGroup(Set<Integer> named, Board board) {
        Set<Integer> groups = board.groups().stream().map(GroupView::no).collect(Collectors.toSet());
        named.stream().filter(no -> !groups.contains(no)).findFirst().ifPresent(no -> {
            throw KitProblem.INVALID.because("方案中没有第 " + no + " 组").at("/leads", "没有第 " + no + " 组");
        });
    }

    /** The lead unit first, then the others as the register of units orders them. */
    private static List<UUID> seatOrder(ProposalRequest request, GroupView group, @Nullable UUID designated) {
        String lead = designated == null ? group.leadUnitSuggestion() : designated.toString();
        List<String> ids = group.units().stream().map(Board.GroupUnit::unitId).toList();
        if (lead == null || !ids.contains(lead)) {
            throw AllianceProblem.NOT_A_MEMBER_UNIT.because("第 " + group.no() + " 组的牵头单位须是该组单位").at("/leads", "不在组内");
        }
        List<UUID> order = new ArrayList<>();
        order.add(UUID.fromString(lead));
        request.units().stream().map(ProposalRequest.Unit::id).filter(id -> ids.contains(id) && !id.equals(lead))
                .map(UUID::fromString).forEach(order::add);
        return order;
    }
}
