package org.silveralliance.members;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for members-service. */
@ConfigMapping(prefix = "sa.members")
public interface MembersConfig {

    Imports imports();

    /** How often an account may look at sealed fields a day: enough for everybody who calls on people, too few for a ledger. */
    @WithDefault("200")
    @Min(1)
    int revealsADay();

    /**
     * Whether remarks and how members live are sealed where a build before wrote them plain. Off while processes of that
     * build run, which do not see what is sealed.
     */
    @WithDefault("true")
    boolean sealPlainRemarks();

    /** Imports of workbooks. */
    interface Imports {

        /** How often jobs are looked for that were left behind by a process that died. */
        @WithDefault("3s")
        Duration pickUpEvery();

        /** The largest workbook taken; 100,000 members need about 12 MB. */
        @WithDefault("32M")
        MemorySize maxFile();

        /** The most data rows of one workbook. */
        @WithDefault("200000")
        int maxRows();

        /** The most a workbook may hold once inflated; 100,000 members need about 110 MB. */
        @WithDefault("500M")
        MemorySize maxInflated();

        /** The most its shared strings may hold, which are kept in memory while reading; 100,000 members need about 22 MB. */
        @WithDefault("64M")
        MemorySize maxStrings();

        /** How long a workbook is kept for its annotated copy. */
        @WithDefault("7d")
        Duration keepFiles();

        /** How long the difference of an import is kept, with the values that were before; longer than it can be undone. */
        @WithDefault("35d")
        Duration keepDifferences();

        /** How often a job is begun again after the service died under it. */
        @WithDefault("3")
        int attempts();
    }
}
