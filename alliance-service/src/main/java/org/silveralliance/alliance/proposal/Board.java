package org.silveralliance.alliance.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.GroupingAnswer.Group;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.Placement;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofState;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofStatus;
import org.silveralliance.alliance.grouping.GroupingAnswer.Score;
import org.silveralliance.alliance.grouping.GroupingAnswer.SecondBest;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An answer as it is kept and shown: the groups with their reasons, what they cost and how good they are known to be.
 *
 * @param solved group per unit as the search left it; what differs from it now was moved by hand
 * @param broken hard rules that moves by hand have broken, as Chinese sentences; a proposal with any is not approved
 */
record Board(Map<String, Integer> solved, List<GroupView> groups, Score score, ProofStatusView proof, boolean cutShort,
        List<String> notices, List<String> broken) {

    /** A group; {@code leadUnitSuggestion} is a unit id. */
    record GroupView(int no, @Nullable String leadUnitSuggestion, @Nullable String leadUnitName, int memberCount,
            List<GroupUnit> units) {
    }

    /**
     * A unit in its group.
     *
     * @param kilometres to the suggested lead unit
     * @param moved true when a person put it here
     */
    record GroupUnit(String unitId, String unitName, int memberCount, @Nullable Double lon, @Nullable Double lat,
            @Nullable String sector, @Nullable String town, boolean pinned, boolean moved, double kilometres,
            List<String> reasons, @Nullable SecondBest secondBest) {
    }

    /** How good the answer is known to be; bound and gap are absent when nothing is known. */
    record ProofStatusView(ProofState state, @Nullable Double bound, @Nullable Double gapPercent, String text) {

        static ProofStatusView of(ProofStatus proof) {
            return new ProofStatusView(proof.state(), known(proof.bound()), known(proof.gapPercent()),
                    proof.text());
        }

        private static @Nullable Double known(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }

    static Board of(ProposalRequest request, Grouped answer, @Nullable Map<String, Integer> solvedBefore,
            List<String> broken) {
        Map<String, Integer> solved = solvedBefore == null ? new TreeMap<>(answer.groupOf()) : solvedBefore;
        Map<String, ProposalRequest.Unit> asked = request.units().stream()
                .collect(Collectors.toMap(ProposalRequest.Unit::id, unit -> unit));
        List<GroupView> groups = new ArrayList<>();
        for (Group group : answer.groups()) {
            groups.add(new GroupView(group.no(), group.leadId(), group.leadName(), group.heads(),
                    group.units().stream()
                            .map(unit -> view(Objects.requireNonNull(asked.get(unit.unitId())), unit, group.no(), solved))
                            .toList()));
        }
        return new Board(solved, groups, answer.score(), ProofStatusView.of(answer.proof()), answer.cutShort(),
                answer.notices(), broken);
    }

    /** Group per unit as it is now. */
    @JsonIgnore
    Map<String, Integer> groupOf() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (GroupView group : groups) {
            group.units().forEach(unit -> numbers.put(unit.unitId(), group.no()));
        }
        return numbers;
    }

    private static GroupUnit view(ProposalRequest.Unit asked, Placement unit, int group, Map<String, Integer> solved) {
        boolean moved = !Integer.valueOf(group).equals(solved.get(unit.unitId()));
        List<String> reasons = new ArrayList<>(unit.reasons());
        if (moved) {
            reasons.addFirst("人工调整");
        }
        return new GroupUnit(unit.unitId(), unit.unitName(), asked.heads(), asked.lon(), asked.lat(), asked.sector(),
                asked.town(), unit.pinned(), moved, unit.kilometres(), reasons, unit.secondBest());
    }
}
