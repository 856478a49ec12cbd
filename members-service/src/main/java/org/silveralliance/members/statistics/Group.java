package org.silveralliance.members.statistics;

import static org.silveralliance.members.statistics.Criterion.AGE_BAND;
import static org.silveralliance.members.statistics.Criterion.CATEGORY;
import static org.silveralliance.members.statistics.Criterion.EDUCATION;
import static org.silveralliance.members.statistics.Criterion.FLOATING;
import static org.silveralliance.members.statistics.Criterion.JOINED_PERIOD;
import static org.silveralliance.members.statistics.Criterion.SEX;
import static org.silveralliance.members.statistics.Criterion.UNIT_NATURE;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of all criteria; which of them somebody is in on a day, {@link Grouped} says. */
@Schema(name = "StatisticsGroup")
public enum Group {

    VETERAN(CATEGORY),
    RETIRED(CATEGORY),
    RETIRED_NON_CADRE(CATEGORY),

    MALE(SEX),
    FEMALE(SEX),
    SEX_UNKNOWN(SEX),

    BELOW_70(AGE_BAND),
    FROM_70(AGE_BAND),
    FROM_80(AGE_BAND),
    FROM_90(AGE_BAND),

    POSTGRADUATE(EDUCATION),
    UNDERGRADUATE(EDUCATION),
    JUNIOR_COLLEGE(EDUCATION),
    SECONDARY_VOCATIONAL(EDUCATION),
    SENIOR_HIGH(EDUCATION),
    JUNIOR_HIGH(EDUCATION),
    PRIMARY_SCHOOL(EDUCATION),
    EDUCATION_OTHER(EDUCATION),
    EDUCATION_UNKNOWN(EDUCATION),

    LAND_REVOLUTION(JOINED_PERIOD),
    RESISTANCE_EARLY(JOINED_PERIOD),
    RESISTANCE_LATE(JOINED_PERIOD),
    LIBERATION(JOINED_PERIOD),
    AFTER_FOUNDING(JOINED_PERIOD),
    AFTER_THIRD_PLENUM(JOINED_PERIOD),
    AFTER_18TH_CONGRESS(JOINED_PERIOD),
    JOINED_UNKNOWN(JOINED_PERIOD),

    ADMINISTRATION(UNIT_NATURE),
    INSTITUTION(UNIT_NATURE),
    MASS_ORGANISATION(UNIT_NATURE),
    ENTERPRISE(UNIT_NATURE),
    SOCIAL_ORGANISATION(UNIT_NATURE),
    NATURE_OTHER(UNIT_NATURE),

    AWAY(FLOATING),
    AT_HOME(FLOATING),
    FLOATING_UNKNOWN(FLOATING);

    private final Criterion criterion;

    Group(Criterion criterion) {
        this.criterion = criterion;
    }

    public Criterion criterion() {
        return criterion;
    }
}
