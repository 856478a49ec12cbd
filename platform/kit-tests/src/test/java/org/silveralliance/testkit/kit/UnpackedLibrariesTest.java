package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.natives.UnpackedLibraries;

class UnpackedLibrariesTest {

    private static final String PREFIX = "unpacked-libraries-test";

    private Path loaded;
    private Path ofAnother;

    @BeforeEach
    void unpack() throws IOException {
        loaded = unpacked();
        ofAnother = unpacked();
    }

    @AfterEach
    void clean() throws IOException {
        Files.deleteIfExists(library(ofAnother));
        Files.deleteIfExists(ofAnother.resolve("linux"));
        Files.deleteIfExists(ofAnother);
    }

    @Test
    void shouldRemoveOnlyWhatThisProcessHasLoaded() throws IOException {
        try (FileChannel channel = FileChannel.open(library(loaded))) {
            var mapped = channel.map(MapMode.READ_ONLY, 0, 4);

            UnpackedLibraries.discard(PREFIX);

            assertThat(loaded).doesNotExist();
            assertThat((char) mapped.get(1)).isEqualTo('E');
            assertThat(library(ofAnother)).exists();
        }
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.createDirectory(folder.resolve("linux"));
        Files.writeString(library(folder), "?ELF");
        return folder;
    }

    private static Path library(Path folder) {
        return folder.resolve("linux/library.so");
    }
}
