package org.silveralliance.local.part;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.Signal;

/** Keycloak with the demo realm; its data lie in our PostgreSQL, so they survive whatever PostgreSQL survives. */
public final class Keycloak {

    private static final String NAME = "keycloak";
    private static final String START = "lib/one-class-path.jar";
    private static final String TRUST = "conf/nobody.p12";
    private static final String REALM = "silver-alliance";
    private static final List<String> BUILD = List.of("build", "--db=postgres",
            "--features-disabled=kerberos,organization,ciba,device-flow,impersonation");
    private static final List<String> MODULE_OPTIONS = List.of("--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");

    private final Platform platform;
    private final Path home;
    private final Path log;

    public Keycloak(Platform platform) {
        this.platform = platform;
        this.home = platform.layout().parts().resolve(NAME);
        this.log = platform.layout().log(NAME);
    }

    public static String buildOptions() {
        return String.join(" ", BUILD);
    }

    /** Bakes the choice of database into the distribution, so that a start needs no augmentation. */
    public void buildOptimised() {
        List<String> command = new ArrayList<>(List.of(platform.java(), "-Xmx512m"));
        command.addAll(options());
        command.addAll(properties());
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(BUILD);
        Command.toLog("Building Keycloak", command, Map.of(), home, platform.layout().log("keycloak-build"));
        new OneClassPath(home.resolve("lib")).make(home.resolve(START));
        makeTrustStore();
    }

    /** PostgreSQL has to run. A changed realm file is imported anew: the demo realm holds nothing but what the file says. */
    public Part prepare() {
        Path realm = platform.layout().root().resolve("deploy/keycloak/silver-alliance-realm.json");
        Path imports = home.resolve("data/import");
        String text = Trees.read(realm).replace("${SA_GATEWAY_PORT}", Integer.toString(platform.port(Port.GATEWAY)))
                .replace("${SA_GATEWAY_SECRET}", platform.secrets().of("client-gateway"))
                .replace("${SA_SERVICE_SECRET}", platform.secrets().of("client-sa-service"));
        if (text.isEmpty()) {
            throw new Failure("The realm file " + realm + " is missing.");
        }
        Path imported = platform.layout().data("keycloak.imported");
        String print = new Fingerprint().text(text).hex();
        String before = Trees.read(imported);
        if (!before.equals(print)) {
            if (!before.isEmpty()) {
                new Databases(platform).dropKeycloak();
            }
            Trees.write(Layout.folder(imports).resolve("silver-alliance-realm.json"), text);
        } else {
            Trees.delete(imports);
        }
        return part(() -> ready(imported, imports, print));
    }

    private boolean ready(Path imported, Path imports, String print) {
        boolean answers = Probe.answersOk(platform.url(Port.KEYCLOAK) + "/realms/" + REALM);
        if (answers && !Trees.read(imported).equals(print)) {
            Trees.write(imported, print);
            Trees.delete(imports);
        }
        return answers;
    }

    private Part part(Part.Readiness ready) {
        List<String> rest = new ArrayList<>(properties());
        rest.addAll(List.of("-Djavax.net.ssl.trustStore=" + home.resolve(TRUST), "-cp", home.resolve(START).toString(),
                "org.keycloak.quarkus.runtime.KeycloakMain"));
        // Without a local cache it would look for others like itself on all addresses of the machine.
        rest.addAll(List.of("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + platform.port(Port.KEYCLOAK),
                "--hostname=" + platform.url(Port.KEYCLOAK),
                "--db-url=jdbc:postgresql://127.0.0.1:" + platform.port(Port.DB) + "/" + NAME, "--db-username=" + NAME,
                "--db-pool-initial-size=1", "--db-pool-max-size=12",
                "--spi-password-policy--password-blacklist--blacklists-path="
                        + platform.layout().root().resolve("deploy/keycloak/password-blacklists"),
                "--spi-theme--folder--dir=" + platform.layout().root().resolve("deploy/keycloak/themes"),
                "--spi-theme--static-max-age=300",
                "--log-level=warn,org.keycloak.events:error"));
        List<String> command = new JavaCommand(platform, NAME, options()).build(List.of(home.resolve("lib")), rest);
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", platform.secrets().of("db-keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", platform.secrets().of("keycloak-admin"));
        return new Part(NAME, command, environment, home, log, platform.marker(NAME), 3, Signal.TERM,
                platform.port(Port.KEYCLOAK), ready, Duration.ofSeconds(240));
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx320m", "-Xss512k", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m", "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError"));
        options.addAll(MODULE_OPTIONS);
        return options;
    }

    private List<String> properties() {
        return List.of("-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000");
    }

    /** Empty: this Keycloak calls nobody over TLS, and otherwise it checks every certificate of the JDK at each start. */
    private void makeTrustStore() {
        try (OutputStream out = Files.newOutputStream(home.resolve(TRUST))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.store(out, "changeit".toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure("Keycloak's trust store cannot be written", e);
        }
    }
}
