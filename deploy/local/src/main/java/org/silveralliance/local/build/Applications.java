package org.silveralliance.local.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.part.Service;
import org.silveralliance.local.process.Command;

/**
 * The services, built from their sources when those changed. What runs is a copy of what was built, so that a build beside a
 * running platform takes no class away from it, and a start-up cache stays good until the application really changes.
 */
public final class Applications {

    private static final String RUNNER = "quarkus-run.jar";
    public static final String CONSOLE = "gateway/src/main/webui";

    private final Platform platform;
    private final Path root;

    public Applications(Platform platform) {
        this.platform = platform;
        this.root = platform.layout().root();
    }

    public List<Service> present() {
        return Stream.of(Service.values()).filter(service -> service.exists(platform)).toList();
    }

    public List<Service> stale() {
        return present().stream().filter(this::isStale).toList();
    }

    public void build(List<Service> stale) {
        if (stale.isEmpty()) {
            return;
        }
        String modules = String.join(",", stale.stream().map(Service::module).toList());
        if (stale.contains(Service.GATEWAY)) {
            buildConsole();
        }
        platform.progress().say("building " + modules.replace(",", ", ") + " (a few minutes the first time)");
        stale.forEach(service -> Trees.delete(built(service)));
        try {
            Command.toLog("Building " + modules.replace(",", ", "),
                    List.of(platform.maven(), "-q", "-B", "-T2", "package", "-Dmaven.test.skip=true", "-fae", "-pl", modules,
                            "-am"),
                    Map.of(), root, platform.layout().log("build"));
        } finally {
            // Those that did build need not be built again when another is mended.
            stale.stream().filter(service -> Files.exists(built(service).resolve(RUNNER))).forEach(this::keep);
        }
        for (Service service : stale) {
            if (!Files.exists(built(service).resolve(RUNNER))) {
                throw new Failure("The build left no " + root.relativize(built(service)) + "/" + RUNNER + ".");
            }
        }
    }

    /** Takes over what a whole run of Maven left; the console must have been built before it. */
    public void adopt() {
        present().stream().filter(service -> Files.exists(built(service).resolve(RUNNER))).forEach(this::keep);
    }

    private Path built(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app");
    }

    private void keep(Service service) {
        Trees.delete(service.app(platform));
        Trees.copy(built(service), service.app(platform));
        Trees.write(stamp(service), print(service));
    }

    /** A gateway that builds the console itself, through Quinoa, needs no help. */
    public void buildConsole() {
        Path console = root.resolve(CONSOLE);
        if (!Files.exists(console.resolve("package.json")) || Trees.read(root.resolve("gateway/pom.xml")).contains("quinoa")) {
            return;
        }
        new Packages(platform, "console", console).install();
        platform.progress().say("building the console");
        Command.toLog("Building the console", List.of("npm", "run", "build"), Map.of(), console,
                platform.layout().log("console-build"));
    }

    private boolean isStale(Service service) {
        return !Files.exists(service.app(platform).resolve(RUNNER))
                || !Trees.read(stamp(service)).equals(print(service));
    }

    private Path stamp(Service service) {
        return platform.layout().fingerprints().resolve(service.module());
    }

    private String print(Service service) {
        List<Path> sources = new ArrayList<>(List.of(root.resolve("pom.xml"), root.resolve(service.module()).resolve("pom.xml"),
                root.resolve(service.module()).resolve("src/main")));
        for (String kit : List.of("contracts", "token-kit", "service-kit")) {
            sources.add(root.resolve("platform").resolve(kit).resolve("pom.xml"));
            sources.add(root.resolve("platform").resolve(kit).resolve("src/main"));
        }
        Fingerprint fingerprint = new Fingerprint().text(System.getProperty("java.vm.version"));
        sources.forEach(fingerprint::tree);
        return fingerprint.hex();
    }
}
