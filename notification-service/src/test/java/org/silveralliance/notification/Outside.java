package org.silveralliance.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What lies outside the service: the vendors, played by the simulator, and the stand-in for members-service and its tokens. */
public class Outside implements QuarkusTestResourceLifecycleManager {

    static final String VENDORS = "sa.test.vendors";
    static final String MEMBERS = "sa.test.members";

    private static Process simulator;
    private static MembersStandIn members;

    @Override
    public Map<String, String> start() {
        if (simulator == null) {
            System.setProperty(VENDORS, startSimulator());
            members = MembersStandIn.start();
            System.setProperty(MEMBERS, members.url());
        }
        Map<String, String> settings = new HashMap<>();
        String vendors = System.getProperty(VENDORS);
        settings.put("sa.notification.sms.url", vendors + "/aliyun");
        settings.put("sa.notification.robot.url", vendors);
        settings.put("sa.notification.vendor-timeout", "PT3S");
        settings.put("sa.notification.delivery.every", "PT1H");
        settings.put("sa.notification.delivery.ask-contacts-after", "PT1S");
        settings.put("sa.notification.delivery.claim", "PT10S");
        settings.put("sa.notification.delivery.first-receipt", "PT0.1S");
        settings.put("sa.notification.delivery.retry-after", "PT1S");
        settings.put("sa.notification.delivery.unknown-queries", "5");
        settings.put("sa.notification.changes.settle", "PT3S");
        // Tests run at any hour; what the quiet hours do has a test of its own.
        settings.put("sa.notification.quiet-hours.from", "00:00");
        settings.put("sa.notification.quiet-hours.until", "00:00");
        settings.put("quarkus.rest-client.members.url", System.getProperty(MEMBERS));
        settings.put("quarkus.oidc-client.auth-server-url", System.getProperty(MEMBERS));
        return settings;
    }

    @Override
    public void stop() {
        // Both serve all applications of the test process and end with it.
    }

    private static String startSimulator() {
        Path source = Path.of("..", "deploy", "local", "src", "main", "java", "org", "silveralliance", "local", "simulator",
                "VendorSimulator.java");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", source.toString());
        builder.environment().put("SA_SIMULATOR_PORT", "0");
        builder.environment().put("SA_SIMULATOR_RECEIPT_MS", "100");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            simulator = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::destroyForcibly));
            BufferedReader out = new BufferedReader(
                    new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8));
            String said = out.readLine();
            return "http://" + said.substring(said.lastIndexOf(' ') + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
