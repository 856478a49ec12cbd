package org.silveralliance.activities.cost;

/** How a cost is shared (domain.md, decision 5). */
public enum CostMethod {

    /** The same for each unit. */
    EQUAL,
    /** By how many people of a unit took part. */
    BY_HEAD,
    /** The host bears all of it. */
    HOST,
    /** As the units have talked over. */
    CUSTOM
}
