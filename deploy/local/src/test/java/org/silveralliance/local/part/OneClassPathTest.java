package org.silveralliance.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneClassPathTest {

    @TempDir
    Path folder;

    @Test
    void shouldPutWhatTheBuildChangedBeforeTheOriginalsAndLeaveSignaturesOut() throws IOException {
        jar("lib/main/b.jar", "B.class");
        Path signed = jar("lib/main/a.jar", "META-INF/SIGNER.SF", "META-INF/SIGNER.RSA", "META-INF/MANIFEST.MF", "A.class");
        jar("lib/boot/boot.jar", "Boot.class");
        jar("app/app.jar", "App.class");
        jar("quarkus/transformed-bytecode.jar", "A.class");
        Files.writeString(folder.resolve("quarkus/build-system.properties"), "");

        new OneClassPath(folder).make(folder.resolve("one.jar"));

        assertThat(classPath(folder.resolve("one.jar"))).isEqualTo(
                "quarkus/transformed-bytecode.jar app/app.jar lib/boot/boot.jar lib/main/a.jar lib/main/b.jar");
        assertThat(names(signed)).containsExactly("META-INF/MANIFEST.MF", "A.class");
    }

    private Path jar(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("MF")) {
                    zip.write(entry.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }

    private static String classPath(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile(), false)) {
            return opened.stream().map(ZipEntry::getName).toList();
        }
    }
}
