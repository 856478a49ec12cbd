package org.silveralliance.local.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.local.Failure;

class ChecksTest {

    private static final Path FOLDER = Path.of("state");

    @Test
    void shouldSayHowMuchRoomIsMissingAndWhatToDo() {
        assertThatThrownBy(() -> Checks.demand(FOLDER, 499, 500)).isInstanceOf(Failure.class).hasMessageContaining("499 MB")
                .hasMessageContaining("500 MB").hasMessageContaining("SA_STATE");
        assertThatCode(() -> Checks.demand(FOLDER, 500, 500)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "v20.19.0", "v20.20.2", "v22.12.0", "v23.0.0", "v24.1.0" })
    void shouldTakeTheNodeTheBuildToolsTake(String version) {
        assertThatCode(() -> Checks.demandNode(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "v18.20.0", "v20.11.1", "v21.7.3", "v22.5.0" })
    void shouldRefuseANodeTheBuildToolsRefuse(String version) {
        assertThatThrownBy(() -> Checks.demandNode(version)).isInstanceOf(Failure.class).hasMessageContaining("20.19")
                .hasMessageContaining("22.12");
    }
}
