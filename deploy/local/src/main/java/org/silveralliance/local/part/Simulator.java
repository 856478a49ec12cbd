package org.silveralliance.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.Signal;

/** The stand-in for WeCom, SMS and mail providers: a plain Java program beside the launcher, compiled apart from it. */
public final class Simulator {

    private static final String NAME = "simulator";
    private static final String MAIN = "org.silveralliance.local.simulator.VendorSimulator";

    private Simulator() {
    }

    /** Empty in a clone without the simulator. */
    public static Optional<Part> part(Platform platform) {
        Path sources = platform.layout().root().resolve("deploy/local/src/main/java/org/silveralliance/local/simulator");
        if (!Files.exists(sources.resolve("VendorSimulator.java"))) {
            return Optional.empty();
        }
        Path classes = compiled(platform, sources);
        int port = platform.port(Port.SIMULATOR);
        List<String> command = List.of(platform.java(), platform.marker(NAME), "-Xms8m", "-Xmx48m", "-Xss512k",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), MAIN);
        return Optional.of(new Part(NAME, command, Map.of("SA_SIMULATOR_PORT", Integer.toString(port)),
                platform.layout().run(), platform.layout().log(NAME), platform.marker(NAME), 3, Signal.TERM, port,
                () -> Probe.listens(port), Duration.ofSeconds(30)));
    }

    private static Path compiled(Platform platform, Path sources) {
        Path classes = platform.layout().cache().resolve(NAME);
        Path stamp = platform.layout().fingerprints().resolve(NAME);
        String print = new Fingerprint().text(platform.java()).tree(sources).hex();
        if (Files.isDirectory(classes) && Trees.read(stamp).equals(print)) {
            return classes;
        }
        Trees.delete(classes);
        List<String> command = new ArrayList<>(List.of(Path.of(platform.java()).resolveSibling("javac").toString(), "-nowarn",
                "-encoding", "UTF-8", "-d", Layout.folder(classes).toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            // package-info files carry annotations of a library that this program does without.
            files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).sorted()
                    .forEach(file -> command.add(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The sources of the simulator cannot be listed", e);
        }
        Command.toLog("Compiling the vendor simulator", command, Map.of(), platform.layout().root(),
                platform.layout().log("simulator-build"));
        Trees.write(stamp, print);
        return classes;
    }
}
