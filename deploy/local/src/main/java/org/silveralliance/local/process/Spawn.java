package org.silveralliance.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.silveralliance.local.Layout;

/**
 * Starts processes in a session of their own. Ctrl-C goes to every process of the terminal's group at once; the parts must not
 * hear it, because they end in order.
 */
public final class Spawn {

    private Spawn() {
    }

    public static Process detached(Part part) throws IOException {
        Layout.folderAround(part.log());
        Layout.folder(part.folder());
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command).directory(part.folder().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(part.environment());
        // Options meant for the person's own Java programs would change ours and spoil the start-up caches.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** The words before a command that give it a session of its own; they replace themselves by it, so the pid stays. */
    private static List<String> ownSession() {
        if (onPath("setsid").isPresent()) {
            return List.of("setsid");
        }
        if (onPath("perl").isPresent()) {
            return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");
        }
        return List.of();
    }

    public static Optional<Path> onPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program)).filter(Files::isExecutable)
                .findFirst();
    }
}
