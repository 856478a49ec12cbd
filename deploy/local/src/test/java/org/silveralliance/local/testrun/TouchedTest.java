package org.silveralliance.local.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class TouchedTest {

    @Test
    void shouldTestOneServiceWhenOnlyItsTestsChange() {
        assertThat(touchedBy("members-service/src/test/java/org/silveralliance/members/unit/UnitTest.java"))
                .containsExactly(Stage.MEMBERS);
    }

    @Test
    void shouldTestAServiceAndThePlatformItRunsOn() {
        assertThat(touchedBy("alliance-service/src/main/resources/application.properties"))
                .containsExactly(Stage.ALLIANCE, Stage.FAULTS, Stage.JOURNEYS);
    }

    @Test
    void shouldTestEveryServiceWhenWhatTheyShareChanges() {
        assertThat(touchedBy("platform/test-kit/src/main/java/org/silveralliance/testkit/Timeouts.java")).containsExactly(
                Stage.KIT, Stage.MEMBERS, Stage.ALLIANCE, Stage.ACTIVITIES, Stage.NOTIFICATION, Stage.GATEWAY);
        assertThat(touchedBy("platform/contracts/pom.xml")).contains(Stage.KIT, Stage.NOTIFICATION, Stage.JOURNEYS)
                .doesNotContain(Stage.CONSOLE, Stage.LAUNCHER);
    }

    @Test
    void shouldTestTheKitAloneWhenOnlyItsTestsChange() {
        assertThat(touchedBy("platform/kit-tests/src/test/java/org/silveralliance/testkit/RulesTest.java"))
                .containsExactly(Stage.KIT);
    }

    @Test
    void shouldTestTheConsoleWhereItIsServed() {
        assertThat(touchedBy("gateway/src/main/webui/src/main.tsx"))
                .containsExactly(Stage.CONSOLE, Stage.GATEWAY, Stage.JOURNEYS);
        assertThat(touchedBy("docs/api/members.json")).containsExactly(Stage.DOCUMENTS, Stage.CONSOLE, Stage.MEMBERS);
    }

    @Test
    void shouldTestThePapersWithTheKitThatHoldsThemAgainstTheTree() {
        assertThat(touchedBy("docs/walk.md", "README.md")).containsExactly(Stage.KIT);
    }

    @Test
    void shouldTestNothingForABenchmark() {
        assertThat(touchedBy("e2e/load/list.sh")).isEmpty();
    }

    @Test
    void shouldAddUpWhatSeveralFilesTouch() {
        assertThat(touchedBy("e2e/journeys/posts.test.mjs", "deploy/local/src/test/java/Any.java"))
                .containsExactly(Stage.CONSOLE, Stage.LAUNCHER, Stage.JOURNEYS);
    }

    @Test
    void shouldTestEverythingForAFileItDoesNotKnow() {
        assertThat(touchedBy("pom.xml")).containsExactly(Stage.values());
        assertThat(touchedBy("something/new")).containsExactly(Stage.values());
    }

    private static Set<Stage> touchedBy(String... files) {
        return Touched.by(List.of(files));
    }
}
