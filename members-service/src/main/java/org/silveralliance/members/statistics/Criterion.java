package org.silveralliance.members.statistics;

import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the ledger is grouped (分组标志). Whoever is on it is in exactly one group of each. */
@Schema(name = "StatisticsCriterion")
public enum Criterion {

    CATEGORY,
    SEX,
    /**
     * In completed years; a birth known by month or year alone counts from its first day (E-37), the archive's before the ID's.
     */
    AGE_BAND,
    /** By the first digit of GB/T 4658-2006. */
    EDUCATION,
    /** By the day of joining the Party; of a month or a year by its first day (E-37). */
    JOINED_PERIOD,
    /** By registration authority and category in the unit's social credit code of that day (GB 32100-2015). */
    UNIT_NATURE,
    /** By the register of floating members. */
    FLOATING;

    /** Its groups in the order of a table, empty ones too. */
    public List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> group.criterion() == this).toList();
    }
}
