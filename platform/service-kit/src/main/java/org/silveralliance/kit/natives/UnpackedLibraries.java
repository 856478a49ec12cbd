package org.silveralliance.kit.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a library unpacks from its jar into the temporary folder to load it from there, and leaves behind: tens of megabytes at
 * every start. Linux keeps a mapped file until its process ends, so its name can go as soon as it is loaded.
 */
public final class UnpackedLibraries {

    private static final Logger LOG = System.getLogger(UnpackedLibraries.class.getName());
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private UnpackedLibraries() {
    }

    /**
     * Removes the folders directly under the temporary folder whose name begins so and from which this process has mapped a
     * file; those of other processes stay. Elsewhere than on Linux, and where a file cannot be removed, nothing happens but a
     * line in the log.
     */
    public static void discard(String prefix) {
        try {
            for (Path folder : mappedFrom(prefix)) {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.INFO, "What {0} unpacked stays in the temporary folder", prefix, e);
        }
    }

    private static Set<Path> mappedFrom(String prefix) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        String start = temporary.resolve(prefix).toString();
        try (Stream<String> lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.contains(start)).map(line -> Path.of(line.substring(line.indexOf(start))))
                    .map(file -> temporary.resolve(temporary.relativize(file).getName(0))).filter(Files::isDirectory)
                    .collect(Collectors.toSet());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
