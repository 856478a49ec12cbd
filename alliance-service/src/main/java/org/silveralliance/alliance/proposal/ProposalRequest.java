package org.silveralliance.alliance.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.CandidateUnit;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.Place;
import org.silveralliance.alliance.grouping.SizeLimits;
import org.silveralliance.alliance.grouping.Weights;
import org.silveralliance.alliance.grouping.Wish;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Everything a proposal depends on, as it stood when it was asked for. Kept whole, so that a job that starts over after a
 * crash answers the same question and comes to the same answer.
 */
record ProposalRequest(List<Unit> units, int groups, int minUnits, int maxUnits, int minHeads, int maxHeads, Weights weights,
        List<Pin> pinned, List<List<String>> together, List<List<String>> apart, int seconds, long seed, int minRegular) {

    /** A candidate unit in the order of the register. */
    record Unit(String id, String name, String uscc, @Nullable Double lon, @Nullable Double lat, @Nullable String sector,
            @Nullable String town, int heads, String reason, @Nullable String alliance) {

        private CandidateUnit candidate(int rank) {
            Double east = lon;
            Double north = lat;
            Place place = east == null || north == null ? null : new Place.Degrees(east, north);
            return new CandidateUnit(id, name, rank, place, sector, town, heads, alliance);
        }
    }

    /** A unit that must be in a certain group. */
    record Pin(String unitId, int group) {
    }

    @JsonIgnore
    GroupingProblem problem() {
        List<CandidateUnit> candidates = new java.util.ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            candidates.add(units.get(i).candidate(i));
        }
        List<Wish> wishes = new java.util.ArrayList<>();
        pinned.forEach(pin -> wishes.add(new Wish.Pinned(pin.unitId(), pin.group())));
        together.forEach(ids -> wishes.add(new Wish.Together(ids)));
        apart.forEach(pair -> wishes.add(new Wish.Apart(pair.get(0), pair.get(1))));
        return new GroupingProblem(candidates, new SizeLimits(groups, minUnits, maxUnits, minHeads, maxHeads), wishes,
                weights, java.util.Map.of());
    }

    boolean has(String id) {
        return units.stream().anyMatch(unit -> unit.id().equals(id));
    }
}
