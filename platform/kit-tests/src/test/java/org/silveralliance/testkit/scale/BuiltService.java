package org.silveralliance.testkit.scale;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.silveralliance.testkit.RealParts;

/** A packaged service, run as the launcher runs it but for its database, and asked over HTTP. */
final class BuiltService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final String address;
    private final String keysFile;

    /** {@code clone} is the source tree the service was built in, {@code more} what else its command line says. */
    BuiltService(String name, Path clone, List<String> more) throws IOException {
        RealParts parts = new RealParts();
        parts.init(Map.of("service", name));
        Map<String, String> settings = parts.start();
        keysFile = settings.getOrDefault("sa.crypto.keys-file", "");
        int port = freePort();
        int management = freePort();
        address = "http://127.0.0.1:" + port;
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + management));
        // A build from before Migrate, measured for comparison, asks for it.
        line.add("-DSA_DB_OWNER_PASSWORD=" + settings.get("quarkus.flyway.password"));
        settings.forEach((setting, value) -> line.add("-D" + setting + "=" + value));
        line.addAll(more);
        // Nobody is asked for contacts here, and nothing is sent; what stands for the secret opens nothing.
        line.addAll(List.of("-DSA_SERVICE_SECRET=none", "-DSA_SMS_ENABLED=false", "-jar", program(name, clone).toString()));
        Path log = Path.of("target", "scale-" + name + ".log");
        process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // Also when another service does not start, and nobody has this one to close it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                .until(() -> isReady("http://127.0.0.1:" + management + "/q/health/ready", log));
    }

    private boolean isReady(String health, Path log) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended, see " + log.toAbsolutePath());
        }
        try {
            return send(health, "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static boolean isBuilt(String name, Path clone) {
        return Files.exists(program(name, clone));
    }

    private static Path program(String name, Path clone) {
        return clone.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    String address() {
        return address;
    }

    String keysFile() {
        return keysFile;
    }

    /** The body of a good answer; any other ends the measurement. */
    String get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(address + path, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(String address, String token) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
