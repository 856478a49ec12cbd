package org.silveralliance.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the test broker is secured: TLS under an authority of its own, an account for each service (SCRAM), and the access lists
 * of deploy/kafka. Whoever comes without TLS is the broker's administrator, so that tests can say what no service may say.
 */
final class BrokerSecurity {

    private static final String PASSWORD = "test-broker";
    private static final String MECHANISM = "SCRAM-SHA-512";

    private final Path keys;
    private final Path authority;

    BrokerSecurity(Path home) {
        this.keys = home.resolve("broker.p12");
        this.authority = home.resolve("authority.pem");
    }

    /** For the file of the broker's properties. */
    List<String> settings() {
        return List.of("listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SASL_SSL",
                "inter.broker.listener.name=PLAINTEXT", "sasl.enabled.mechanisms=" + MECHANISM,
                "listener.name.secured.scram-sha-512.sasl.jaas.config="
                        + "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "ssl.keystore.type=PKCS12", "ssl.keystore.location=" + keys, "ssl.keystore.password=" + PASSWORD,
                "ssl.key.password=" + PASSWORD,
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // The kit's own test service tells itself what others would tell.
                "super.users=User:ANONYMOUS;User:" + TestBroker.KIT);
    }

    /** For the formatting of the broker's storage, which is when its first accounts are made. */
    static List<String> accounts(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of("--add-scram", MECHANISM + "=[name=" + name + ",password=" + PASSWORD + "]"))
                .toList();
    }

    /** An authority, and the broker's certificate of it. */
    void makeKeys() throws IOException, InterruptedException {
        keytool("ca", "-ext", "bc:c");
        keytool("broker", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
        try (InputStream file = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            String certificate = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(store.getCertificate("ca").getEncoded());
            Files.writeString(authority,
                    "-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The test broker's keys cannot be read", failed);
        }
    }

    private void keytool(String alias, String... more) throws IOException, InterruptedException {
        List<String> line = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC",
                "-groupname", "secp256r1", "-validity", "2", "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass",
                PASSWORD), Stream.of(more)).toList();
        Process process = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(keys.resolveSibling("keytool.log").toFile())).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + Files.readString(keys.resolveSibling("keytool.log")));
        }
    }

    /** What a client under an account is told, as a deployment tells it. */
    Map<String, String> client(String account) {
        return Map.of("security.protocol", "SASL_SSL", "ssl.truststore.type", "PEM", "ssl.truststore.location",
                authority.toString(), "sasl.mechanism", MECHANISM, "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + account + "\" password=\""
                        + PASSWORD + "\";");
    }
}
