package org.silveralliance.local.part;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;

/**
 * The topics with their partitions. Kafka's client comes with the fetched parts, so it is called by reflection: the launcher
 * itself compiles without any library.
 */
public final class Topics {

    private static final int EVENT_PARTITIONS = 6;
    private static final List<String> EVENTS = List.of("members.member.v1", "members.org.v1", "alliance.alliance.v1",
            "activities.rotation.v1", "activities.activity.v1", "activities.money.v1", "notification.delivery.v1");

    private final Platform platform;

    public Topics(Platform platform) {
        this.platform = platform;
    }

    static Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        EVENTS.forEach(topic -> wanted.put(topic, EVENT_PARTITIONS));
        Service.STATEFUL.forEach(service -> wanted.put("dlq." + service.database(), 1));
        return wanted;
    }

    /**
     * Makes those that are missing. A broker that runs has a folder for each partition it knows, so it need not be asked, which
     * takes a second.
     */
    public void prepare() {
        Path log = platform.layout().data("kafka").resolve("log");
        boolean allThere = wanted().entrySet().stream().allMatch(topic -> IntStream.range(0, topic.getValue())
                .allMatch(partition -> Files.isDirectory(log.resolve(topic.getKey() + "-" + partition))));
        if (!allThere) {
            makeMissing();
        }
    }

    private void makeMissing() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = clients()) {
            thread.setContextClassLoader(loader);
            Class<?> adminType = loader.loadClass("org.apache.kafka.clients.admin.Admin");
            Properties properties = new Properties();
            properties.setProperty("bootstrap.servers", "127.0.0.1:" + platform.port(Port.KAFKA));
            properties.setProperty("default.api.timeout.ms", "30000");
            try (AutoCloseable admin = (AutoCloseable) adminType.getMethod("create", Properties.class).invoke(null,
                    properties)) {
                Object listing = adminType.getMethod("listTopics").invoke(admin);
                Collection<?> there = await(
                        loader.loadClass("org.apache.kafka.clients.admin.ListTopicsResult").getMethod("names").invoke(listing));
                Class<?> topicType = loader.loadClass("org.apache.kafka.clients.admin.NewTopic");
                List<Object> missing = new java.util.ArrayList<>();
                for (Map.Entry<String, Integer> topic : wanted().entrySet()) {
                    if (!there.contains(topic.getKey())) {
                        Object made = topicType.getConstructor(String.class, int.class, short.class)
                                .newInstance(topic.getKey(), topic.getValue(), (short) 1);
                        missing.add(topicType.getMethod("configs", Map.class).invoke(made, settings(topic.getKey())));
                    }
                }
                if (!missing.isEmpty()) {
                    Object creation = adminType.getMethod("createTopics", Collection.class).invoke(admin, missing);
                    await(loader.loadClass("org.apache.kafka.clients.admin.CreateTopicsResult").getMethod("all")
                            .invoke(creation));
                }
            }
        } catch (Failure failure) {
            throw failure;
        } catch (Exception e) {
            throw new Failure("Kafka's topics cannot be made", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A dead letter is its event, which may be as large as the broker takes, and the reason. */
    private static Map<String, String> settings(String topic) {
        return topic.startsWith("dlq.") ? Map.of("max.message.bytes", "8388608") : Map.of();
    }

    /** Whatever the future holds; the set of names, or nothing for a creation. */
    private static Collection<?> await(Object kafkaFuture) throws InterruptedException, ExecutionException, TimeoutException {
        return ((Future<?>) kafkaFuture).get(40, TimeUnit.SECONDS) instanceof Collection<?> held ? held : Set.of();
    }

    private URLClassLoader clients() throws IOException {
        Path folder = platform.layout().parts().resolve("kafka");
        try (Stream<Path> jars = Files.list(folder)) {
            URL[] urls = jars.filter(jar -> jar.getFileName().toString()
                    .matches("(kafka-clients|slf4j-api|log4j-.*|lz4-java|snappy-java|zstd-jni|jackson-.*)-?.*\\.jar"))
                    .map(Topics::url).toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
