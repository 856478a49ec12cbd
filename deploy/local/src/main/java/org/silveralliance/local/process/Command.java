package org.silveralliance.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

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

    /** Output goes to the log; returns the exit code. */
    public static int quietly(List<String> command, Map<String, String> environment, Path folder, Path log) {
        Layout.folderAround(log);
        return run(command, environment, folder, ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** Every line of the output is handed on as it comes; returns the exit code. */
    public static int withLines(List<String> command, Path folder, Consumer<String> line) {
        return run(command, Map.of(), folder, ProcessBuilder.Redirect.PIPE, process -> {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(line);
            } catch (IOException e) {
                throw new UncheckedIOException("The output of " + command.getFirst() + " cannot be read", e);
            }
        });
    }

    /** Output goes to the terminal; returns the exit code. */
    public static int onTerminal(List<String> command, Map<String, String> environment, Path folder) {
        return run(command, environment, folder, ProcessBuilder.Redirect.INHERIT);
    }

    /** Whether a silent program ends well. */
    public static boolean succeeds(String... command) {
        return run(List.of(command), Map.of(), Path.of("."), ProcessBuilder.Redirect.DISCARD) == 0;
    }

    /** As {@link #onTerminal}, from a shutdown hook: the program is waited for, whoever asks this process to end. */
    public static int onTerminalAtTheEnd(List<String> command, Map<String, String> environment, Path folder) {
        return awaited(command, start(command, environment, folder, ProcessBuilder.Redirect.INHERIT));
    }

    private static int run(List<String> command, Map<String, String> environment, Path folder,
            ProcessBuilder.Redirect output) {
        return run(command, environment, folder, output, process -> {
        });
    }

    private static int run(List<String> command, Map<String, String> environment, Path folder,
            ProcessBuilder.Redirect output, Consumer<Process> meanwhile) {
        Process process = start(command, environment, folder, output);
        Thread endWithUs = new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        try {
            Runtime.getRuntime().addShutdownHook(endWithUs);
            meanwhile.accept(process);
            int code = awaited(command, process);
            Runtime.getRuntime().removeShutdownHook(endWithUs);
            return code;
        } catch (IllegalStateException goingDown) {
            process.destroy();
            return never();
        }
    }

    private static Process start(List<String> command, Map<String, String> environment, Path folder,
            ProcessBuilder.Redirect output) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new Failure(command.getFirst() + " cannot be run", e);
        }
    }

    private static int awaited(List<String> command, Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(command.getFirst() + " was interrupted.");
        }
    }

    /** While this process goes down nobody may go on as if the program had ended by itself. */
    private static int never() {
        while (true) {
            LockSupport.park();
        }
    }
}
