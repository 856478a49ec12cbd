package org.silveralliance.members.floating;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a floating member is about to be lost (M-08). It warns people and changes nobody's state: whether somebody is lost is
 * decided by people, after they have searched (教育管理条例 art. 24).
 */
@Schema(name = "ContactWatch")
public enum ContactWatch {
    /** Nobody has ever heard of him, and nobody has asked where he lives. */
    UNKNOWN,
    NONE,
    AMBER,
    RED;

    static final int AMBER_MONTHS = 3;
    static final int RED_MONTHS = 6;
    /** 联系沟通 counts as long as somebody talked to him within so many days (M-07). */
    static final int CONTACT_DAYS = 90;

    /** The first day on which the last contact is too long ago. */
    static LocalDate amberFrom(LocalDate lastContact) {
        return lastContact.plusMonths(AMBER_MONTHS);
    }

    /** The first day on which he counts as in danger of being lost. */
    static LocalDate redFrom(LocalDate lastContact) {
        return lastContact.plusMonths(RED_MONTHS);
    }

    static ContactWatch on(LocalDate day, @Nullable LocalDate lastContact) {
        if (lastContact == null) {
            return UNKNOWN;
        }
        return !day.isBefore(redFrom(lastContact)) ? RED : !day.isBefore(amberFrom(lastContact)) ? AMBER : NONE;
    }
}
