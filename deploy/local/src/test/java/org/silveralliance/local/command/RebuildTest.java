package org.silveralliance.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Progress;
import org.silveralliance.local.Secrets;
import org.silveralliance.local.part.Service;

class RebuildTest {

    @TempDir
    Path state;

    @Test
    void shouldStartANewGenerationOfOneServiceOnly() {
        Platform platform = platform();
        assertThat(Service.ALLIANCE.environment(platform)).containsEntry("SA_PROJECTIONS", "1");
        assertThat(new Rebuild(platform).run(List.of("alliance"))).isZero();
        assertThat(new Rebuild(platform).run(List.of("alliance-service"))).isZero();
        assertThat(Service.ALLIANCE.environment(platform)).containsEntry("SA_PROJECTIONS", "3");
        assertThat(Service.MEMBERS.environment(platform)).containsEntry("SA_PROJECTIONS", "1");
    }

    @Test
    void shouldRefuseWhatKeepsMoreThanEventsTell() {
        assertThatThrownBy(() -> new Rebuild(platform()).run(List.of("notification"))).isInstanceOf(Failure.class)
                .hasMessageContaining("notification-service").hasMessageContaining("members-service, alliance-service");
    }

    private Platform platform() {
        Layout layout = Layout.of(state, Map.of("SA_STATE", state.toString()));
        return new Platform(layout, Map.of(), new Secrets(layout),
                new Progress(new PrintStream(PrintStream.nullOutputStream())));
    }
}
