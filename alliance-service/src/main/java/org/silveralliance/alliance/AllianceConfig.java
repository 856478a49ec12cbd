package org.silveralliance.alliance;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for alliance-service. */
@ConfigMapping(prefix = "sa.alliance")
public interface AllianceConfig {

    ExactSolver exactSolver();

    SurveyImports surveyImports();

    /** The exact method beside the search for groups. */
    interface ExactSolver {

        /** False does without it, as a machine does whose processor has no library for it. */
        @WithDefault("true")
        boolean enabled();
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

        /** How long an import waits for units that were registered a moment ago and are still on their way here. */
        @WithDefault("10s")
        Duration unitsArriveWithin();
    }
}
