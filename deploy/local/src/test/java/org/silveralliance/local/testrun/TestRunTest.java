package org.silveralliance.local.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.silveralliance.local.Failure;

class TestRunTest {

    @Test
    void shouldKnowAStageByItsName() {
        assertThat(TestRun.named(List.of("members", "gateway", "notification-service"))).containsExactly(Stage.MEMBERS,
                Stage.NOTIFICATION, Stage.GATEWAY);
    }

    @Test
    void shouldNameTheStagesWhenAskedForAnother() {
        assertThatThrownBy(() -> TestRun.named(List.of("everything"))).isInstanceOf(Failure.class)
                .hasMessageContaining("'everything'").hasMessageContaining("kit, members").hasMessageContaining("journeys");
    }
}
