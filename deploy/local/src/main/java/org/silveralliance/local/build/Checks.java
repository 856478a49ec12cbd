package org.silveralliance.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;

/** What must be true before anything is started; each refusal says what to do. */
public final class Checks {

    /** Of Node 20; what the console's build tools ask for is {@code ^20.19 || >=22.12}. */
    private static final int LEAST_OF_20 = 19;
    private static final int LEAST_OF_22 = 12;
    private static final long MEGABYTE = 1024L * 1024L;
    private static final long FIRST_TIME_MEGABYTES = 3000;
    private static final long LATER_MEGABYTES = 500;
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.");

    private final Platform platform;

    public Checks(Platform platform) {
        this.platform = platform;
    }

    public void jdk() {
        int feature = Runtime.version().feature();
        if (feature < 25) {
            throw new Failure("Silver Alliance needs a JDK 25 or newer, this is " + feature + ": point JAVA_HOME at one.");
        }
    }

    public void node() {
        demandNode(nodeVersion());
    }

    static void demandNode(String version) {
        if (!buildsTheConsole(version)) {
            throw new Failure("The console needs Node.js 20." + LEAST_OF_20 + " or a later 20, or 22." + LEAST_OF_22
                    + " or newer, " + (version.isEmpty() ? "and there is no node on the PATH" : "this is " + version)
                    + ": install it with your package manager.");
        }
    }

    private static boolean buildsTheConsole(String version) {
        Matcher matcher = NODE_VERSION.matcher(version);
        if (!matcher.find()) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return major == 20 && minor >= LEAST_OF_20 || major == 22 && minor >= LEAST_OF_22 || major > 22;
    }

    public void disk() {
        Path where = Layout.folder(platform.layout().state());
        boolean first = !Files.exists(platform.layout().parts().resolve("stamp"));
        long wanted = first ? FIRST_TIME_MEGABYTES : LATER_MEGABYTES;
        try {
            for (Path folder : List.of(where, Layout.folder(platform.layout().cache()))) {
                demand(folder, Files.getFileStore(folder).getUsableSpace() / MEGABYTE, wanted);
            }
        } catch (IOException e) {
            throw new Failure("The free space of " + where + " cannot be asked for", e);
        }
    }

    static void demand(Path folder, long free, long wanted) {
        if (free < wanted) {
            throw new Failure("Only " + free + " MB are free where " + folder + " lies, " + wanted
                    + " MB are needed: make room, or set SA_STATE to a folder on another disk.");
        }
    }

    public void ports(Set<Port> wanted) {
        List<Port> busy = wanted.stream().sorted()
                .filter(port -> !org.silveralliance.local.process.Probe.free(platform.port(port))).toList();
        if (!busy.isEmpty()) {
            throw new Failure(busy.stream()
                    .map(port -> "Port " + platform.port(port) + " (" + port.of()
                            + ") is in use: end what listens there or move "
                            + port.of() + " with " + port.variable() + "=<port>.")
                    .collect(Collectors.joining(" ")));
        }
        Set<Integer> numbers = Arrays.stream(Port.values()).map(platform::port).collect(Collectors.toSet());
        if (numbers.size() < Port.values().length) {
            throw new Failure("Two parts are given the same port: compare the SA_…_PORT variables.");
        }
    }

    private static String nodeVersion() {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            // No such program.
            return "";
        }
    }
}
