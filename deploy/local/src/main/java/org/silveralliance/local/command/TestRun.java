package org.silveralliance.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Spawn;

/**
 * Everything CI runs: the console's tests, the Maven reactor (units, services against real PostgreSQL and Kafka), faults and
 * the journeys in a real browser against a platform of its own, whose data lie apart from the person's.
 */
final class TestRun {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final Path MAC_CHROME = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Platform platform;
    private final Path root;
    private final List<String> failed = new ArrayList<>();
    private int passed;

    TestRun(Platform platform) {
        this.platform = platform;
        this.root = platform.layout().root();
    }

    int run() {
        Checks checks = new Checks(platform);
        checks.jdk();
        checks.node();
        checks.disk();
        checks.ports(java.util.EnumSet.allOf(org.silveralliance.local.Port.class));
        Path browser = browser();
        npm("console", root.resolve("gateway/src/main/webui"), Map.of());
        stage("units and services (Maven)", this::maven);
        platform(browser);
        String closing = "%d passed, %d failed".formatted(passed, failed.size());
        if (!failed.isEmpty()) {
            platform.progress().say("failed: " + String.join("; ", failed));
        }
        platform.progress().plain(closing);
        return failed.isEmpty() ? 0 : 1;
    }

    /** What Maven built and tested is what the journeys run on: the console goes in before, the applications are kept after. */
    private int maven() {
        Applications applications = new Applications(platform);
        applications.buildConsole();
        // The tests of a service mostly wait for its database and broker, so two services at a time.
        int code = terminal(List.of(platform.maven(), "-B", "-ntp", "-T2", "verify"), Map.of(), root);
        if (code == 0) {
            applications.adopt();
        }
        return code;
    }

    /** The demo is played while one part after the other is killed; the journeys then look at what came of it. */
    private void platform(Path browser) {
        String alliance = root.resolve("alliance").toString();
        Map<String, String> apart = Map.of("SA_STATE", platform.layout().cache().resolve("test-state").toString(),
                // Training caches for a platform that lives for minutes costs more than it saves.
                "SA_AOT", "off");
        List<String> down = List.of(alliance, "down");
        // Whoever ends the test run must not be left with its platform.
        Thread downAtTheEnd = new Thread(() -> Command.onTerminalAtTheEnd(down, apart, root), "down");
        Runtime.getRuntime().addShutdownHook(downAtTheEnd);
        stage("the platform starts", () -> terminal(List.of(alliance, "up", "--fresh", "--empty", "--detach"), apart, root));
        try {
            Map<String, String> environment = new HashMap<>(Demo.urls(platform));
            environment.putAll(apart);
            environment.put("SA_CHROMIUM", browser.toString());
            npm("faults", root.resolve("e2e/faults"), environment);
            npm("journeys", root.resolve("e2e/journeys"), environment);
        } finally {
            stage("the platform stops", () -> terminal(down, apart, root));
        }
        Runtime.getRuntime().removeShutdownHook(downAtTheEnd);
    }

    private void npm(String name, Path folder, Map<String, String> environment) {
        if (!Files.exists(folder.resolve("package.json"))) {
            failed.add(name + " (" + root.relativize(folder) + " is missing)");
            return;
        }
        stage(name, () -> {
            int installed = terminal(List.of("npm", "ci", "--no-audit", "--no-fund"), environment, folder);
            return installed != 0 ? installed : terminal(List.of("npm", "test"), environment, folder);
        });
    }

    private interface Stage {

        int exitCode();
    }

    private void stage(String name, Stage stage) {
        platform.progress().say("── " + name);
        double begun = platform.progress().seconds();
        int code = stage.exitCode();
        String took = String.format(Locale.ROOT, "%.0f s", platform.progress().seconds() - begun);
        if (code == 0) {
            passed++;
            platform.progress().say("── " + name + ": passed in " + took);
        } else {
            failed.add(name);
            platform.progress().say("── " + name + ": FAILED after " + took + " (exit code " + code + ")");
        }
    }

    private static int terminal(List<String> command, Map<String, String> environment, Path folder) {
        return Command.onTerminal(command, environment, folder);
    }

    /** A browser and CJK fonts: there, or installed where we may, or a failure that names them. */
    private Path browser() {
        if (found().isEmpty() || !chineseFonts()) {
            install();
        }
        if (!chineseFonts()) {
            throw new Failure(
                    "The journeys need Chinese fonts: install fonts-noto-cjk (or your system's Noto CJK) and try again.");
        }
        return found().orElseThrow(() -> new Failure(
                "The journeys need Chromium: install it with your package manager, or point SA_CHROMIUM at it, and try again."));
    }

    private Optional<Path> found() {
        Optional<Path> named = Optional.ofNullable(platform.environment().get("SA_CHROMIUM")).map(Path::of)
                .filter(Files::isExecutable);
        return named.or(() -> BROWSERS.stream().flatMap(name -> Spawn.onPath(name).stream()).findFirst())
                .or(() -> Optional.of(MAC_CHROME).filter(Files::isExecutable));
    }

    private static boolean chineseFonts() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return true;
        }
        return Stream.of("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk")
                .map(Path::of).anyMatch(Files::isDirectory)
                || Spawn.onPath("fc-list").isPresent() && Command.succeeds("sh", "-c",
                        "fc-list :lang=zh | grep -q .");
    }

    private void install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || Spawn.onPath("apt-get").isEmpty()) {
            return;
        }
        platform.progress().say("installing Chromium and Chinese fonts with apt");
        Path log = Layout.folder(platform.layout().state().resolve("log")).resolve("apt.log");
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Command.toLog("Refreshing apt's lists", List.of("apt-get", "-q", "update"), quiet, this.root, log);
        Command.toLog("Installing Chromium and Chinese fonts",
                List.of("apt-get", "-q", "-y", "install", "--no-install-recommends", "chromium", "fonts-noto-cjk"), quiet,
                this.root, log);
    }
}
