package org.silveralliance.local.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.silveralliance.local.Layout;

/**
 * What is written down about a started process, so that a later launcher knows it again: a pid alone may by then belong to
 * somebody else, so start time and a piece of the command line have to agree too.
 *
 * @param tier the order of stopping: higher tiers end first
 */
public record ProcessRecord(String name, long pid, Instant started, String marker, int tier, Signal signal, int port) {

    /** The kernel's start time is counted in clock ticks from a boot time that may be corrected by a second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    /** The process, if it still is the one that was written down. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(handle -> isSameProcess(handle.info().startInstant(), CommandLine.of(pid)));
    }

    boolean isSameProcess(Optional<Instant> seenStart, Optional<String> seenCommand) {
        boolean startAgrees = seenStart.map(s -> Duration.between(s, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(true);
        boolean commandAgrees = seenCommand.map(c -> c.contains(marker)).orElse(false);
        return startAgrees && commandAgrees;
    }

    public void write(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started.toString());
        properties.setProperty("marker", marker);
        properties.setProperty("tier", Integer.toString(tier));
        properties.setProperty("signal", signal.name());
        properties.setProperty("port", Integer.toString(port));
        try {
            StringWriter text = new StringWriter();
            properties.store(text, name);
            Path fresh = Layout.folder(folder).resolve(name + ".pid.new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file(folder, name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The process record of " + name + " cannot be written", e);
        }
    }

    public static Optional<ProcessRecord> read(Path folder, String name) {
        Path file = file(folder, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties p = new Properties();
            p.load(new StringReader(Files.readString(file)));
            return Optional.of(new ProcessRecord(name, Long.parseLong(p.getProperty("pid")),
                    Instant.parse(p.getProperty("started")), p.getProperty("marker"), Integer.parseInt(p.getProperty("tier")),
                    Signal.valueOf(p.getProperty("signal")), Integer.parseInt(p.getProperty("port"))));
        } catch (IOException e) {
            throw new UncheckedIOException("The process record " + file + " cannot be read", e);
        }
    }

    /** All records of a folder, those that must end first in front. */
    public static List<ProcessRecord> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".pid"))
                    .map(f -> read(folder, f.substring(0, f.length() - ".pid".length()))).flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(ProcessRecord::tier).reversed().thenComparing(ProcessRecord::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The process records in " + folder + " cannot be listed", e);
        }
    }

    public static void forget(Path folder, String name) {
        try {
            Files.deleteIfExists(file(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException("The process record of " + name + " cannot be removed", e);
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".pid");
    }
}
