package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented county's files, which tests, demo and journeys share: the folder {@code fixtures} of the repository. */
public final class Fixtures {

    private static final Path FOLDER = folder();

    private Fixtures() {
    }

    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tests run in their module's folder, one or two below the root. */
    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("fixtures/lijin-expected.json"))) {
                return folder.resolve("fixtures");
            }
        }
        throw new IllegalStateException("No folder fixtures at or above " + Path.of("").toAbsolutePath());
    }
}
