package org.silveralliance.activities;

import java.util.UUID;

import org.silveralliance.testkit.CountyFixture;
import org.silveralliance.testkit.TestDatabase;

/** An alliance of a test. */
public final class County extends CountyFixture {

    private County(String division, int unitCount) {
        super("activities", division, unitCount);
    }

    /** An alliance of the six units of A1. */
    public static County a1() {
        return of("370522", 6);
    }

    public static County of(String division, int unitCount) {
        return new County(division, unitCount);
    }

    /** How many rows a query about an id finds. */
    public static int count(String sql, UUID id) {
        return TestDatabase.count("activities", sql, id);
    }
}
