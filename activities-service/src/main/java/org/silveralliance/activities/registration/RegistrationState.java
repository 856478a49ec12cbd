package org.silveralliance.activities.registration;

import java.util.Set;

/** Where a sign-up stands. */
public enum RegistrationState {

    CONFIRMED,
    WAITLISTED,
    /** Leave was asked before the start, or approved after it. */
    EXCUSED,
    CANCELLED;

    /** Signed up: with a seat or waiting for one. */
    static final Set<RegistrationState> STANDING = Set.of(CONFIRMED, WAITLISTED);
}
