package org.silveralliance.activities.attendance;

/** How a member took part. */
public enum AttendanceStatus {
    PRESENT,
    EXCUSED,
    ABSENT,
    /** Studied at home because he cannot come. */
    AT_HOME
}
