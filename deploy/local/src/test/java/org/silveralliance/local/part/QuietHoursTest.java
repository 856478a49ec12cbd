package org.silveralliance.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Progress;
import org.silveralliance.local.Secrets;

class QuietHoursTest {

    @TempDir
    Path state;

    @Test
    void shouldSendAtNightAsByDay() {
        assertThat(Service.NOTIFICATION.environment(platform(Map.of()))).containsEntry("SA_QUIET_FROM", "00:00")
                .containsEntry("SA_QUIET_UNTIL", "00:00");
    }

    @Test
    void shouldKeepTheHoursThatAreNamed() {
        assertThat(Service.NOTIFICATION.environment(platform(Map.of("SA_QUIET_FROM", "22:00"))))
                .doesNotContainKeys("SA_QUIET_FROM", "SA_QUIET_UNTIL");
    }

    private Platform platform(Map<String, String> environment) {
        Layout layout = Layout.of(state, Map.of("SA_STATE", state.toString()));
        return new Platform(layout, environment, new Secrets(layout),
                new Progress(new PrintStream(PrintStream.nullOutputStream())));
    }
}
