package org.silveralliance.members.care;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is to be called on. */
@Schema(name = "CareVisitReason")
public enum VisitReason {
    FESTIVAL,
    /** He went into hospital. */
    HOSPITAL,
    /** 家庭变故: something befell his family. */
    FAMILY_EVENT,
    /** His tags ask for a call. */
    CADENCE;

    /** After what befell somebody he is called on within so many days (M-16; assumption). */
    static final int DAYS_AFTER_EVENT = 3;

    boolean isEvent() {
        return this == HOSPITAL || this == FAMILY_EVENT;
    }

    /** By which day, of what happened or is to happen on another. */
    LocalDate due(LocalDate occasion) {
        return isEvent() ? occasion.plusDays(DAYS_AFTER_EVENT) : occasion;
    }
}
