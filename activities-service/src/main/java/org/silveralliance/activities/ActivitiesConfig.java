package org.silveralliance.activities;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for activities-service. */
@ConfigMapping(prefix = "sa.activities")
public interface ActivitiesConfig {

    Rotation rotation();

    Replan replan();

    /** Planning a year. */
    interface Rotation {

        /** How long the exact solver may take to prove how good one plan is, in seconds or ISO 8601. */
        @WithDefault("1s")
        Duration proofLimit();

        /** When after the start its library is loaded, if nobody has asked for it by then. */
        @WithDefault("1m")
        Duration solverLoadedAfter();
    }

    /** Planning the rest of a year again. */
    interface Replan {

        /** How old an unfinished replanning is before it counts as left behind by a restart. */
        @WithDefault("20s")
        Duration leftBehindAfter();

        /** How often those left behind are looked for. */
        @WithDefault("15s")
        Duration pickUpEvery();
    }
}
