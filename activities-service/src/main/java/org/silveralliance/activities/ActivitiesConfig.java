package org.silveralliance.activities;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for activities-service. */
@ConfigMapping(prefix = "sa.activities")
public interface ActivitiesConfig {

    Replication replication();

    Attendance attendance();

    Reports reports();

    Rotation rotation();

    Replan replan();

    Subscription subscription();

    /** Calendars that phones poll. */
    interface Subscription {

        /** How long an address holds after its owner was last seen: so long may a lost role still be read by it. */
        @WithDefault("31d")
        Duration life();
    }

    /** Waiting for what other services have told and this one has not yet heard. */
    interface Replication {

        /** How long a request waits for an id it names, in seconds or ISO 8601; then the id counts as unknown. */
        @WithDefault("3s")
        Duration longest();

        /** How often it looks meanwhile. */
        @WithDefault("50ms")
        Duration step();

        /** How many requests may wait at once, so that ids nobody ever heard of do not keep the service from its work. */
        @WithDefault("8")
        int waiters();
    }

    /** The organiser's roll. */
    interface Attendance {

        /** How many days after its first writing a line may still be corrected. */
        @WithDefault("7")
        int correctionDays();
    }

    /** What is reported up after an activity. */
    interface Reports {

        /** Working days between the activity's last day and the day its report is due. */
        @WithDefault("5")
        int dueWorkingDays();

        /** The most photographs kept for one activity. */
        @WithDefault("30")
        int photos();

        /** How many are taken in at once: a picture takes twice its size until it is kept. */
        @WithDefault("3")
        int photosAtOnce();

        /** How long an upload waits for its turn; then 503. */
        @WithDefault("20s")
        Duration longestWait();
    }

    /** Planning a year. */
    interface Rotation {

        /** Of the connections and processors so many may be at work on years. */
        @WithDefault("2")
        int atOnce();

        /** How long a request for a year waits for its turn; then 503. */
        @WithDefault("20s")
        Duration longestWait();

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
