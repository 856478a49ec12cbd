package org.silveralliance.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.process.Command;

/** The logs of the parts: one file each, the one before kept beside it. */
final class Logs {

    private static final String LINES = "300";

    private final Platform platform;

    Logs(Platform platform) {
        this.platform = platform;
    }

    int run(List<String> words) {
        List<String> names = words.stream().filter(word -> !word.startsWith("-")).toList();
        if (names.size() != 1 || !Files.exists(platform.layout().log(names.getFirst()))) {
            throw new Failure("Which log? There are: " + String.join(", ", names()) + ".");
        }
        List<String> tail = new ArrayList<>(List.of("tail", "-n", LINES));
        if (words.contains("-f")) {
            tail.add("-f");
        }
        tail.add(platform.layout().log(names.getFirst()).toString());
        return Command.onTerminal(tail, Map.of(), platform.layout().root());
    }

    /** Every start begins its own logs. */
    void turnOver() {
        for (String name : names()) {
            Path log = platform.layout().log(name);
            if (name.equals("launcher")) {
                continue;
            }
            try {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("The log " + log + " cannot be moved aside", e);
            }
        }
    }

    private List<String> names() {
        Path folder = platform.layout().state().resolve("log");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".log"))
                    .map(file -> file.substring(0, file.length() - ".log".length())).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The logs in " + folder + " cannot be listed", e);
        }
    }
}
