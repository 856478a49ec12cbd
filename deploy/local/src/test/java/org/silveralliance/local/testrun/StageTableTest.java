package org.silveralliance.local.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.silveralliance.local.testrun.StageTable.Outcome;
import org.silveralliance.local.testrun.StageTable.Row;

class StageTableTest {

    private static final List<String> MAVEN_SAYS = List.of(
            "[INFO] members-service .................................... SUCCESS [ 59.1 s]",
            "[INFO] Reactor Summary for Silver Alliance 银发联盟 1.0.0-SNAPSHOT:",
            "[INFO] ",
            "[INFO] Silver Alliance 银发联盟 ............................... SUCCESS [  0.626 s]",
            "[INFO] Platform: test kit ................................. SUCCESS [01:00 min]",
            "[INFO] alliance-service ................................... FAILURE [08:49 min]",
            "[INFO] notification-service ............................... SKIPPED",
            "[INFO] BUILD FAILURE");

    private final StageTable table = new StageTable();

    @Test
    void shouldReadHowEachModuleEnded() {
        MavenSummary summary = new MavenSummary();
        MAVEN_SAYS.forEach(summary::read);
        assertThat(summary.rows()).containsExactly(new Row("test kit", Outcome.PASSED, 60),
                new Row("alliance-service", Outcome.FAILED, 529), new Row("notification-service", Outcome.NOT_RUN, 0));
    }

    @Test
    void shouldSayWhatTookHowLong() {
        table.add(new Row("console", Outcome.PASSED, 38.6));
        table.add(new Row("alliance-service", Outcome.FAILED, 529));
        table.add(new Row("notification-service", Outcome.NOT_RUN, 0));
        assertThat(table.text().lines()).containsExactly("console                  passed       39 s",
                "alliance-service         FAILED      529 s", "notification-service     not run");
        assertThat(table.closing()).isEqualTo("1 passed, 1 failed");
    }

    @Test
    void shouldBeGoodOnlyWhenEverythingPassed() {
        table.add(new Row("console", Outcome.PASSED, 1));
        assertThat(table.isGood()).isTrue();
        table.add(new Row("gateway", Outcome.NOT_RUN, 0));
        assertThat(table.isGood()).isFalse();
    }
}
