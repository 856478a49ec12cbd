package org.silveralliance.alliance.grouping;

import java.util.List;

/** A hard wish of the people who propose; kept by every answer. Groups are numbered from 1. */
public sealed interface Wish {

    record Pinned(String unitId, int group) implements Wish {
    }

    record Together(List<String> unitIds) implements Wish {
        public Together {
            unitIds = List.copyOf(unitIds);
        }
    }

    record Apart(String unitId, String otherId) implements Wish {
    }
}
