package org.silveralliance.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.Signal;

/** The Quarkus applications: four services and the gateway. */
public enum Service {
    MEMBERS("members-service", Port.MEMBERS, Port.MEMBERS_MANAGEMENT, "-Xmx192m"),
    ALLIANCE("alliance-service", Port.ALLIANCE, Port.ALLIANCE_MANAGEMENT, "-Xmx160m"),
    ACTIVITIES("activities-service", Port.ACTIVITIES, Port.ACTIVITIES_MANAGEMENT, "-Xmx160m"),
    NOTIFICATION("notification-service", Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT, "-Xmx160m"),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, "-Xmx160m");

    /** The hours in which notification-service wakes nobody; both the same for none. */
    private static final List<String> QUIET_HOURS = List.of("SA_QUIET_FROM", "SA_QUIET_UNTIL");

    /** Those whose events have no effect but on their projections. */
    private static final List<Service> REBUILDS = List.of(MEMBERS, ALLIANCE);

    private final String module;
    private final Port port;
    private final Port management;
    private final String heap;

    Service(String module, Port port, Port management, String heap) {
        this.module = module;
        this.port = port;
        this.management = management;
        this.heap = heap;
    }

    public String module() {
        return module;
    }

    /** By its folder's name, or without "-service". */
    public boolean isCalled(String word) {
        return module.equals(word) || module.equals(word + "-service");
    }

    public Port port() {
        return port;
    }

    /** Where it says that it is ready; nobody from outside reaches that port. */
    public String readiness(Platform platform) {
        return platform.url(management) + "/q/health/ready";
    }

    /** The name of its database, which is also the service's short name. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this clone has the sources of it. */
    public boolean exists(Platform platform) {
        Path folder = platform.layout().root().resolve(module);
        return Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("src/main/java"));
    }

    public Path app(Platform platform) {
        return platform.layout().apps().resolve(module);
    }

    public Part part(Platform platform) {
        Path app = app(platform);
        List<String> command = new JavaCommand(platform, module, options()).build(List.of(app),
                List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        return new Part(module, command, environment(platform), platform.layout().run(), platform.layout().log(module),
                platform.marker(module), this == GATEWAY ? 5 : 4, Signal.TERM, platform.port(port),
                () -> Probe.answersOk(readiness(platform)), Duration.ofSeconds(300));
    }

    /**
     * The optimizing compiler costs a service more processor time at the start than all the rest of starting, and on two
     * cores the member list is no faster for it. Small headers and a small beginning keep nine processes within the memory of
     * an
     * office's machine.
     */
    private List<String> options() {
        return List.of("-Xms64m", heap, "-Xss512k", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=192m", "-XX:ReservedCodeCacheSize=64m", "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");
    }

    /** What the brief of the platform promises to every service. */
    public Map<String, String> environment(Platform platform) {
        String database = database();
        Map<String, String> e = new HashMap<>(shared(platform));
        e.put("SA_HTTP_PORT", Integer.toString(platform.port(port)));
        e.put("SA_MANAGEMENT_PORT", Integer.toString(platform.port(management)));
        e.put("SA_DB_PASSWORD", platform.secrets().of("db-" + database + "-app"));
        e.put("SA_DB_RELAY_PASSWORD", platform.secrets().of("db-" + database + "-relay"));
        e.put("SA_PROJECTIONS", Integer.toString(projections(platform)));
        if (this == GATEWAY) {
            // It opens no fields, and whoever breaks into it should find no key to them.
            e.remove("SA_KEYS_FILE");
            e.put("SA_AUDIT_KEY", platform.secrets().of("gateway-audit"));
        }
        if (this == NOTIFICATION && QUIET_HOURS.stream().noneMatch(platform.environment()::containsKey)) {
            // Nobody sleeps behind a simulated vendor: what is started at night shows what it shows by day.
            QUIET_HOURS.forEach(edge -> e.put(edge, "00:00"));
        }
        return e;
    }

    /** How often what it learnt from events was built, the first time included. */
    int projections(Platform platform) {
        String generation = Trees.read(projectionsFile(platform)).strip();
        return generation.isEmpty() ? 1 : Integer.parseInt(generation);
    }

    /** Makes the next start forget what was learnt from events, and learn it again. */
    public void rebuildProjections(Platform platform) {
        if (!REBUILDS.contains(this)) {
            throw new Failure(module + " keeps more than what events can tell again; these can be rebuilt: "
                    + REBUILDS.stream().map(Service::module).collect(Collectors.joining(", ")) + ".");
        }
        Trees.write(projectionsFile(platform), Integer.toString(projections(platform) + 1));
    }

    private Path projectionsFile(Platform platform) {
        return platform.layout().state().resolve("data/projections").resolve(database());
    }

    private static Map<String, String> shared(Platform platform) {
        Map<String, String> e = new HashMap<>();
        e.put("SA_DB_HOST", "127.0.0.1");
        e.put("SA_DB_PORT", Integer.toString(platform.port(Port.DB)));
        e.put("SA_KAFKA", "127.0.0.1:" + platform.port(Port.KAFKA));
        e.put("SA_KEYCLOAK", platform.url(Port.KEYCLOAK));
        e.put("SA_KEYS_FILE", platform.secrets().keysFile().toString());
        e.put("SA_AUDIT_HEADS", platform.layout().data("audit-heads").toString());
        e.put("SA_GATEWAY_URL", platform.url(Port.GATEWAY));
        e.put("SA_MEMBERS_URL", platform.url(Port.MEMBERS));
        e.put("SA_ALLIANCE_URL", platform.url(Port.ALLIANCE));
        e.put("SA_ACTIVITIES_URL", platform.url(Port.ACTIVITIES));
        e.put("SA_NOTIFICATION_URL", platform.url(Port.NOTIFICATION));
        e.put("SA_SERVICE_SECRET", platform.secrets().of("client-sa-service"));
        e.put("SA_GATEWAY_SECRET", platform.secrets().of("client-gateway"));
        // Unless the vendors' own addresses are set, messages stay on this machine with the simulator.
        Map.of("SA_SMS_URL", platform.url(Port.SIMULATOR) + "/aliyun", "SA_SMS_ACCESS_KEY", "sim-access-key",
                "SA_SMS_ACCESS_SECRET", "sim-access-secret", "SA_WECOM_URL", platform.url(Port.SIMULATOR))
                .forEach((name, value) -> e.put(name, platform.environment().getOrDefault(name, value)));
        return e;
    }
}
