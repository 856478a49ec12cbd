package org.silveralliance.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;

/** A program that runs to its end while we wait. */
public final class Command {

    private Command() {
    }

    /** Output goes to the log; a bad exit becomes one sentence that names it. */
    public static void toLog(String what, List<String> command, Map<String, String> environment, Path folder, Path log) {
        Layout.folderAround(log);
        int code = run(command, environment, folder, ProcessBuilder.Redirect.to(log.toFile()));
        if (code != 0) {
            throw new Failure(what + " failed (exit code " + code + "): " + LogTail.reason(log) + " — see " + log);
        }
    }

    /** Output goes to the terminal; returns the exit code. */
    public static int onTerminal(List<String> command, Map<String, String> environment, Path folder) {
        return run(command, environment, folder, ProcessBuilder.Redirect.INHERIT);
    }

    /** Whether a silent program ends well. */
    public static boolean succeeds(String... command) {
        return run(List.of(command), Map.of(), Path.of("."), ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private static int run(List<String> command, Map<String, String> environment, Path folder,
            ProcessBuilder.Redirect output) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Thread endWithUs = new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            });
            Runtime.getRuntime().addShutdownHook(endWithUs);
            int code = process.waitFor();
            forget(endWithUs);
            return code;
        } catch (IOException e) {
            throw new Failure(command.getFirst() + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(command.getFirst() + " was interrupted.");
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // We are shutting down ourselves; the hook then finds nothing left to end.
            return;
        }
    }
}
