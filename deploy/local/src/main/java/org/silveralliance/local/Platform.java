package org.silveralliance.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What every command knows: where things lie, the environment, the JDK we run on. */
public record Platform(Layout layout, Map<String, String> environment, Secrets secrets, Progress progress) {

    public static Platform here() {
        Map<String, String> environment = System.getenv();
        Layout layout = Layout.of(Path.of(System.getProperty("sa.root", ".")).toAbsolutePath().normalize(), environment);
        return new Platform(layout, environment, new Secrets(layout), new Progress(System.out));
    }

    public int port(Port port) {
        return port.number(environment);
    }

    public String url(Port port) {
        return port.url(environment);
    }

    /** What a script from outside needs to reach the platform. */
    public Map<String, String> urls() {
        return Map.of("SA_GATEWAY_URL", url(Port.GATEWAY), "SA_KEYCLOAK", url(Port.KEYCLOAK), "SA_KEYCLOAK_URL",
                url(Port.KEYCLOAK), "SA_SIMULATOR_URL", url(Port.SIMULATOR));
    }

    public String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Marks the command line of a process of this state, so that no other state's launcher takes it for its own. */
    public String marker(String part) {
        return "-Dsa.part=" + part + "@" + Integer.toHexString(layout.state().toString().hashCode());
    }

    public String maven() {
        return layout.root().resolve("mvnw").toString();
    }

    /** The name of this kind of machine as PostgreSQL's binaries spell it. */
    public static String machine() {
        String arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default ->
                throw new Failure("There are no PostgreSQL binaries for a machine of kind " + System.getProperty("os.arch")
                        + "; x86-64 and ARM 64 are known.");
        };
        return (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin-" : "linux-") + arch;
    }
}
