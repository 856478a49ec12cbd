package org.silveralliance.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path tree;
    private String before = "";

    @BeforeEach
    void aTreeOfSources() throws IOException {
        Files.createDirectories(tree.resolve("src"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Files.writeString(tree.resolve("src/A.java"), "class A {}");
        before = print();
    }

    @Test
    void shouldNoticeContentNamesAndNewFiles() throws IOException {
        Files.writeString(tree.resolve("src/A.java"), "class B {}");
        String changed = print();
        Files.move(tree.resolve("src/A.java"), tree.resolve("src/B.java"));
        String renamed = print();
        Files.writeString(tree.resolve("src/C.java"), "");
        assertThat(java.util.List.of(before, changed, renamed, print())).doesNotHaveDuplicates();
    }

    @Test
    void shouldOverlookTimesAndWhatBuildsMake() throws IOException {
        Files.setLastModifiedTime(tree.resolve("pom.xml"), FileTime.fromMillis(1));
        Files.createDirectories(tree.resolve("target/classes"));
        Files.writeString(tree.resolve("target/classes/A.class"), "made");
        assertThat(print()).isEqualTo(before);
    }

    @Test
    void shouldTellJarsApartByTimeBecauseTheJvmDoes() throws IOException {
        String stamped = new Fingerprint().stamps(tree).hex();
        Files.setLastModifiedTime(tree.resolve("pom.xml"), FileTime.fromMillis(1));
        assertThat(new Fingerprint().stamps(tree).hex()).isNotEqualTo(stamped);
    }

    private String print() {
        return new Fingerprint().tree(tree).hex();
    }
}
