package org.silveralliance.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void shouldLeaveFoldersOut() {
        assertThat(FileName.of("C:\\台账\\2026.xlsx")).isEqualTo("2026.xlsx");
        assertThat(FileName.of("../../etc/2026.xlsx")).isEqualTo("2026.xlsx");
    }

    @Test
    @DisplayName("L-18 of a long name the end is kept")
    void shouldKeepTheEndOfALongName() {
        assertThat(FileName.of("很".repeat(300) + ".xlsx")).hasSize(200).endsWith("很.xlsx");
    }
}
