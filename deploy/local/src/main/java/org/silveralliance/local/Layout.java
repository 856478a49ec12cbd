package org.silveralliance.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where things lie. The cache (parts, built applications, start-up caches) belongs to the clone and is shared by all states; a
 * state (data, secrets, logs, process records) is one platform, by default in the same folder.
 */
public record Layout(Path root, Path cache, Path state) {

    public static Layout of(Path root, Map<String, String> environment) {
        Path cache = root.resolve(".local");
        Path state = Optional.ofNullable(environment.get("SA_STATE")).filter(s -> !s.isBlank())
                .map(s -> root.resolve(s).normalize()).orElse(cache);
        return new Layout(root, cache, state);
    }

    public Path parts() {
        return cache.resolve("parts");
    }

    public Path apps() {
        return cache.resolve("apps");
    }

    public Path startupCaches() {
        return cache.resolve("aot");
    }

    public Path fingerprints() {
        return cache.resolve("fingerprints");
    }

    public Path data(String part) {
        return state.resolve("data").resolve(part);
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path log(String part) {
        return state.resolve("log").resolve(part + ".log");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    public Path demoMarker() {
        return state.resolve("data").resolve("demo-played");
    }

    /** The folder in which a file or folder lies; made when it is missing. */
    public static Path folderAround(Path inside) {
        Path parent = inside.toAbsolutePath().getParent();
        return folder(parent == null ? inside.toAbsolutePath() : parent);
    }

    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }
}
