package org.silveralliance.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

class WorkFilesTest {

    @TempDir
    Path all;

    private WorkFiles files;

    @BeforeEach
    void start() throws IOException {
        files = new WorkFiles(all.resolve("present"));
        files.start(new StartupEvent());
    }

    @AfterEach
    void stop() throws IOException {
        files.stop(new ShutdownEvent());
    }

    @Test
    @DisplayName("L-17 of a file that could not be written nothing is kept")
    void shouldKeepNothingOfAFileThatCouldNotBeWritten() {
        assertThatThrownBy(() -> files.write("half.xlsx", target -> {
            target.write(1);
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThat(all.resolve("present")).isEmptyDirectory();
    }

    @Test
    @DisplayName("L-17 what a killed process left is cleared away at the next start")
    void shouldClearAwayWhatAKilledProcessLeft() throws IOException {
        Files.createFile(all.resolve("killed.lock"));
        Files.writeString(Files.createDirectories(all.resolve("killed/uploads")).resolve("upload"), "personal");
        new WorkFiles(all.resolve("next")).start(new StartupEvent());
        assertThat(all.resolve("killed")).doesNotExist();
        assertThat(all.resolve("killed.lock")).doesNotExist();
    }

    @Test
    void shouldLeaveAProcessAloneThatStillRuns() throws IOException {
        Path file = files.write("kept.xlsx", target -> target.write(1));
        new WorkFiles(all.resolve("next")).start(new StartupEvent());
        assertThat(file).exists();
    }

    @Test
    void shouldLeaveNothingAtItsEnd() throws IOException {
        files.write("kept.xlsx", target -> target.write(1));
        files.stop(new ShutdownEvent());
        try (Stream<Path> left = Files.list(all)) {
            assertThat(left.toList()).isEqualTo(List.of());
        }
    }
}
