package org.silveralliance.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.awaitility.Awaitility;
import org.silveralliance.contracts.Topics;

/** One Kafka broker in KRaft mode per test process, with the platform's topics, accounts and access lists. */
public final class TestBroker {

    /** The account and the name of the kit's own test service. */
    static final String KIT = "kit";
    // System properties, because Quarkus loads test resources in more than one class loader.
    private static final String ADDRESS = "sa.test.kafka.address";
    private static final String SECURED = "sa.test.kafka.secured";
    private static final String HOME = "sa.test.kafka.home";
    private static final String BROKER_LOG = "broker.log";
    private static final int ATTEMPTS = 3;
    private static final int PARTITIONS = 2;
    private static final Map<String, String> LARGE = Map.of("max.message.bytes", "8388608");
    private static final System.Logger LOG = System.getLogger(TestBroker.class.getName());
    private static final List<String> SERVICES = List.of("members", "alliance", "activities", "notification", KIT);

    private TestBroker() {
    }

    /** {@code host:port} where the running broker takes anybody for its administrator. */
    public static synchronized String address() {
        if (System.getProperty(ADDRESS) == null) {
            System.setProperty(ADDRESS, start());
        }
        return System.getProperty(ADDRESS);
    }

    /** What a client of a service is told: the address with TLS, whom to trust there, the account. */
    public static Map<String, String> client(String service) {
        String open = address();
        if (System.getProperty("sa.bench") != null) {
            // What is measured there are our own steps, beside a producer that does without.
            return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, open);
        }
        Map<String, String> settings = new HashMap<>(new BrokerSecurity(Path.of(System.getProperty(HOME))).client(service));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty(SECURED));
        return settings;
    }

    /** Between asking for a free port and taking it somebody else may have taken it: then another is tried. */
    private static String start() {
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                Optional<String> address = tryToStart();
                if (address.isPresent()) {
                    return address.get();
                }
            }
            return tryToStart().orElseThrow(() -> new IllegalStateException("The test broker ended at its start, see above"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Optional<String> tryToStart() throws IOException, InterruptedException {
        int port = freePort();
        int secured = freePort();
        int controller = freePort();
        Path home = Files.createTempDirectory("test-broker");
        BrokerSecurity security = new BrokerSecurity(home);
        List<String> settings = new ArrayList<>(security.settings());
        settings.addAll(List.of(
                "process.roles=broker,controller", "node.id=1", "controller.listener.names=CONTROLLER",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:%d,SECURED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, secured,
                        controller),
                "advertised.listeners=PLAINTEXT://127.0.0.1:%d,SECURED://127.0.0.1:%d".formatted(port, secured),
                "log.dirs=" + home.resolve("data"),
                "offsets.topic.replication.factor=1", "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1", "group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=4", "num.partitions=1"));
        Path config = Files.write(home.resolve("server.properties"), settings);
        List<String> format = new ArrayList<>(
                List.of("kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", config.toString()));
        format.addAll(BrokerSecurity.accounts(SERVICES));
        Process formatting = run(home, format.toArray(String[]::new));
        security.makeKeys();
        formatting.waitFor();
        Process broker = run(home, "kafka.Kafka", config.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker, home)));
        String address = "127.0.0.1:" + port;
        if (prepare(address, broker)) {
            System.setProperty(SECURED, "127.0.0.1:" + secured);
            System.setProperty(HOME, home.toString());
            return Optional.of(address);
        }
        LOG.log(System.Logger.Level.WARNING,
                "The test broker ended at its start:\n" + Files.readString(home.resolve(BROKER_LOG)));
        return Optional.empty();
    }

    private static Process run(Path home, String... command) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        line.addAll(List.of(command));
        File log = home.resolve(BROKER_LOG).toFile();
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    /** False when the broker ended meanwhile; whoever answers at its port then is somebody else's. */
    private static boolean prepare(String address, Process broker) throws InterruptedException {
        List<NewTopic> topics = Stream.concat(KafkaLists.topics(PARTITIONS).stream(),
                Stream.of(Topics.deadLetters(KIT), Topics.retry(KIT, Topics.MEMBER))
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(LARGE)))
                .toList();
        int longest = (int) Timeouts.EVENTUALLY.toMillis();
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, longest));
        try {
            List<AclBinding> allowed = KafkaLists.acls();
            CompletableFuture<?> created = admin.createTopics(topics).all().toCompletionStage().toCompletableFuture()
                    .thenCombine(admin.createAcls(allowed).all().toCompletionStage(), (made, granted) -> made);
            CompletableFuture.anyOf(created, broker.onExit()).get(Timeouts.EVENTUALLY.toSeconds(), TimeUnit.SECONDS);
            // The controller has granted them; a broker on a busy machine refuses until it has heard so, and a service would hear
            // nothing until it looks again.
            Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> !broker.isAlive() || knows(admin, allowed));
            return broker.isAlive();
        } catch (ExecutionException | TimeoutException failed) {
            if (!broker.isAlive()) {
                return false;
            }
            throw new IllegalStateException("The test broker did not start", failed);
        } finally {
            // Without a limit it would wait for what a broker that has ended shall answer.
            admin.close(Duration.ZERO);
        }
    }

    private static boolean knows(Admin admin, List<AclBinding> allowed) throws ExecutionException, InterruptedException {
        return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get()).containsAll(allowed);
    }

    private static void end(Process broker, Path home) {
        broker.destroyForcibly();
        try (Stream<Path> files = Files.walk(home)) {
            broker.waitFor(10, TimeUnit.SECONDS);
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
