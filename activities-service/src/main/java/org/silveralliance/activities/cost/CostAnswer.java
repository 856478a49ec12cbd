package org.silveralliance.activities.cost;

/** What a unit says of a sheet. */
public enum CostAnswer {
    AGREES,
    OBJECTS
}
