package org.silveralliance.alliance.proposal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.MovePrice;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** Moves a unit into another group by hand, or says what that would cost. */
@ApplicationScoped
public class MoveUnit {

    private final Proposals proposals;
    private final Grouping grouping;
    private final AuditTrail audit;

    public MoveUnit(Proposals proposals, Grouping grouping, AuditTrail audit) {
        this.proposals = proposals;
        this.grouping = grouping;
        this.audit = audit;
    }

    /** What the move changes, and the proposal as it is now. */
    record Moved(MovePrice price, Proposal proposal) {
    }

    /** {@code preview} only tells the price and changes nothing. */
    @Transactional
    Moved move(UUID id, UUID unitId, int toGroup, boolean preview) {
        Proposal proposal = preview ? proposals.existing(id) : proposals.locked(id);
        Board board = proposal.draft();
        ProposalRequest request = proposal.request();
        String unit = unitId.toString();
        if (!request.has(unit)) {
            throw AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不在本方案中").at("/unitId", "不在方案中");
        }
        if (toGroup < 1 || toGroup > request.groups()) {
            throw KitProblem.INVALID.because("组号须在 1 到 " + request.groups() + " 之间").at("/toGroup", "超出范围");
        }
        GroupingProblem problem = request.problem();
        Map<String, Integer> groupOf = board.groupOf();
        MovePrice price = grouping.price(problem, groupOf, unit, toGroup);
        if (!preview) {
            Map<String, Integer> changed = new TreeMap<>(groupOf);
            changed.put(unit, toGroup);
            Grouped read = grouping.read(problem, changed);
            proposal.replaceBoard(Board.of(request, read, board.solved(), List.copyOf(price.broken())));
            audit.record("grouping.unit-moved", "grouping-proposal/" + id + "/unit/" + unitId, "第 " + toGroup + " 组");
            proposals.flush();
        }
        return new Moved(price, proposal);
    }
}
