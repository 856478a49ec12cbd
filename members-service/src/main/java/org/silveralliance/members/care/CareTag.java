package org.silveralliance.members.care;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.time.PartialDate;

/**
 * A special difficulty 特殊困难 (M-13); the tag is all that is said of somebody's health. Each says how many days may pass until
 * somebody calls on him or rings him up. The difficulties of 民发〔2022〕73号 ask for a call a month (月探访率); the others are
 * assumptions until a county says otherwise.
 */
@Schema(name = "CareTag")
public enum CareTag {
    /** 空巢: lives with the spouse, the children live elsewhere. */
    EMPTY_NEST(CareTag.MONTH),
    /** 独居: nobody is there to notice. */
    LIVES_ALONE(CareTag.MONTH),
    /** 失能. */
    DISABLED(CareTag.MONTH),
    /** 半失能: somebody looks after him in part; not named by the document. */
    HALF_DISABLED(CareTag.TWO_MONTHS),
    /** 高龄: eighty and older; age alone is no difficulty yet. */
    ADVANCED_AGE(CareTag.QUARTER),
    /** 重病: things change from month to month. */
    SERIOUS_ILLNESS(CareTag.MONTH),
    /** 失独: 计划生育特殊家庭 of the document. */
    LOST_ONLY_CHILD(CareTag.MONTH),
    /** 困难: means change slowly, and help has its own cases. */
    HARDSHIP(CareTag.QUARTER);

    /** From which year of life on somebody is of advanced age (老年人权益保障法 art. 33: allowances from eighty on). */
    static final int ADVANCED_AGE_YEARS = 80;

    private static final int MONTH = 30;
    private static final int TWO_MONTHS = 60;
    private static final int QUARTER = 90;

    private final int days;

    CareTag(int days) {
        this.days = days;
    }

    /** How many days may pass between two calls. */
    public int days() {
        return days;
    }

    /** Of somebody not born on a known day the earliest that it can be counts. */
    boolean fits(PartialDate birth, LocalDate day) {
        return this != ADVANCED_AGE || !birth.earliest().plusYears(ADVANCED_AGE_YEARS).isAfter(day);
    }
}
