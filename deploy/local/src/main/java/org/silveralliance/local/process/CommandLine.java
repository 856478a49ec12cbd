package org.silveralliance.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The command line of any process. */
final class CommandLine {

    private CommandLine() {
    }

    /** Linux tells it in full under /proc; ProcessHandle leaves it out for long lines and processes of other users. */
    static Optional<String> of(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isReadable(file)) {
            try {
                return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' '));
            } catch (IOException e) {
                // The process ended between the two calls.
                return Optional.empty();
            }
        }
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine());
    }
}
