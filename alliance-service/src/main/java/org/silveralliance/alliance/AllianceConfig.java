package org.silveralliance.alliance;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for alliance-service. */
@ConfigMapping(prefix = "sa.alliance")
public interface AllianceConfig {

    ExactSolver exactSolver();

    Proposals proposals();

    SurveyImports surveyImports();

    /** The exact method beside the search for groups. */
    interface ExactSolver {

        /** How long it may take to prove how good one proposal is, and never more than half of what the proposal has left. */
        @WithDefault("5s")
        Duration proofLimit();

        /** When after the start its library is loaded, if nobody has asked for it by then. */
        @WithDefault("1m")
        Duration loadedAfter();
    }

    /** Working out proposals. */
    interface Proposals {

        /**
         * How long an instance that works on a proposal keeps it from the others without saying so again; several times
         * {@link #holdAgainEvery}, so that a slow database does not give it away.
         */
        @WithDefault("20s")
        Duration heldFor();

        /** How often it says so again, and looks for proposals that nobody holds. */
        @WithDefault("5s")
        Duration holdAgainEvery();

        /** Moves the search tries; 0 means a budget by the county's size, with which the quality of answers is measured. */
        @WithDefault("0")
        long evaluations();

        /** How often at most the search's progress is written down. */
        @WithDefault("200ms")
        Duration progressEvery();
    }

    /** Survey answers from workbooks: one row per unit. */
    interface SurveyImports {

        /** The most data rows of one workbook. */
        @WithDefault("20000")
        int maxRows();

        /** The most a workbook may hold once inflated; 20,000 rows need about 6 MB. */
        @WithDefault("24M")
        MemorySize maxInflated();

        /** The most its shared strings may hold, which are kept in memory while reading. */
        @WithDefault("8M")
        MemorySize maxStrings();

        /** How long a workbook is kept for its annotated copy. */
        @WithDefault("7d")
        Duration keepFiles();

        /** How long an import waits for units that were registered a moment ago and are still on their way here. */
        @WithDefault("10s")
        Duration unitsArriveWithin();

        /** How often it looks for them meanwhile. */
        @WithDefault("200ms")
        Duration lookForUnitsEvery();

        /** How often workbooks are looked for that were left behind by a process that died. */
        @WithDefault("15s")
        Duration pickUpEvery();

        /** How often a workbook is begun again after the service died or ran out of memory under it; every instance counts. */
        @WithDefault("5")
        int attempts();
    }
}
