package org.silveralliance.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;

/**
 * The command line of a Java part. With a start-up (AOT) cache for exactly this program, these options and this JDK it uses it;
 * without one it runs all the same and writes the cache when it ends.
 */
final class JavaCommand {

    private final Platform platform;
    private final String name;
    private final List<String> options;

    JavaCommand(Platform platform, String name, List<String> options) {
        this.platform = platform;
        this.name = name;
        this.options = options;
    }

    /** @param program what the cache depends on: the jars of the program */
    List<String> build(List<Path> program, List<String> rest) {
        Path cache = cache(program);
        List<String> command = new ArrayList<>();
        command.add(platform.java());
        command.add(platform.marker(name));
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        } else if (!"off".equals(platform.environment().get("SA_AOT"))) {
            removeOlder();
            command.add("-XX:AOTCacheOutput=" + cache);
        }
        command.addAll(options);
        command.addAll(rest);
        return command;
    }

    private Path cache(List<Path> program) {
        Fingerprint fingerprint = new Fingerprint().text(System.getProperty("java.vm.version")).text(platform.java())
                .text(String.join(" ", options));
        program.forEach(fingerprint::stamps);
        return Layout.folder(platform.layout().startupCaches())
                .resolve(name + "-" + fingerprint.hex().substring(0, 16) + ".aot");
    }

    private void removeOlder() {
        try (Stream<Path> files = Files.list(platform.layout().startupCaches())) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(name + "-[0-9a-f]{16}\\..*")).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An old start-up cache of " + name + " cannot be removed", e);
        }
    }
}
