package org.silveralliance.local.part;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.Signal;

/** The stand-in for WeCom, SMS and mail providers. */
public final class Simulator {

    private static final String NAME = "simulator";
    private static final String MAIN = "org.silveralliance.local.simulator.VendorSimulator";

    private Simulator() {
    }

    /** Empty in a clone without the simulator's classes. */
    public static Optional<Part> part(Platform platform) {
        URL classFile = Simulator.class.getClassLoader().getResource(MAIN.replace('.', '/') + ".class");
        if (classFile == null) {
            return Optional.empty();
        }
        int port = platform.port(Port.SIMULATOR);
        Path classes = platform.layout().cache().resolve("launcher");
        List<String> command = List.of(platform.java(), platform.marker(NAME), "-Xms8m", "-Xmx48m", "-Xss512k",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), MAIN);
        return Optional.of(new Part(NAME, command, Map.of("SA_SIMULATOR_PORT", Integer.toString(port)),
                platform.layout().run(), platform.layout().log(NAME), platform.marker(NAME), 3, Signal.TERM, port,
                () -> Probe.listens(port), Duration.ofSeconds(30)));
    }
}
