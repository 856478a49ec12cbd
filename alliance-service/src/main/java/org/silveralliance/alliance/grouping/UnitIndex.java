package org.silveralliance.alliance.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Position of a unit in the survey's order by its id. */
final class UnitIndex {

    private final Map<String, Integer> positions = new HashMap<>();

    UnitIndex(List<CandidateUnit> units) {
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i).id(), i);
        }
    }

    int size() {
        return positions.size();
    }

    int of(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("no such unit: " + id);
        }
        return position;
    }
}
