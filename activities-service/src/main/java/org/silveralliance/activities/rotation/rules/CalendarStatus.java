package org.silveralliance.activities.rotation.rules;

/** Whether the dates of a plan rest on a published holiday arrangement (E-33). */
public enum CalendarStatus {
    HOLIDAYS_KNOWN,
    HOLIDAYS_UNKNOWN
}
