package org.silveralliance.local.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.silveralliance.local.Failure;

class ChecksTest {

    private static final Path FOLDER = Path.of("state");

    @Test
    void shouldSayHowMuchRoomIsMissingAndWhatToDo() {
        assertThatThrownBy(() -> Checks.demand(FOLDER, 499, 500)).isInstanceOf(Failure.class).hasMessageContaining("499 MB")
                .hasMessageContaining("500 MB").hasMessageContaining("SA_STATE");
        assertThatCode(() -> Checks.demand(FOLDER, 500, 500)).doesNotThrowAnyException();
    }
}
