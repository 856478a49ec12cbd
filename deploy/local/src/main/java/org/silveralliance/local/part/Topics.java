package org.silveralliance.local.part;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;

/**
 * The topics with their partitions, as deploy/kafka/topics.sh lists them for every deployment. Kafka's client comes with the
 * fetched parts, so it is called by reflection: the launcher itself compiles without any library.
 */
public final class Topics {

    private final Platform platform;

    public Topics(Platform platform) {
        this.platform = platform;
    }

    /** {@code topic NAME PARTITIONS [SETTING=VALUE]} */
    private record Topic(String name, int partitions, Map<String, String> settings) {

        static Topic of(String line) {
            String[] words = line.split(" ");
            return new Topic(words[1], Integer.parseInt(words[2]),
                    Stream.of(words).skip(3).map(word -> word.split("=", 2)).collect(Collectors.toMap(s -> s[0], s -> s[1])));
        }
    }

    private List<Topic> wanted() {
        return Trees.read(platform.layout().root().resolve("deploy/kafka/topics.sh")).lines()
                .filter(line -> line.startsWith("topic ")).map(Topic::of).toList();
    }

    /**
     * Makes those that are missing. A broker that runs has a folder for each partition it knows, so it need not be asked, which
     * takes a second.
     */
    public void prepare() {
        Path log = platform.layout().data("kafka").resolve("log");
        boolean allThere = wanted().stream().allMatch(topic -> IntStream.range(0, topic.partitions())
                .allMatch(partition -> Files.isDirectory(log.resolve(topic.name() + "-" + partition))));
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
                for (Topic topic : wanted()) {
                    if (!there.contains(topic.name())) {
                        Object made = topicType.getConstructor(String.class, int.class, short.class)
                                .newInstance(topic.name(), topic.partitions(), (short) 1);
                        missing.add(topicType.getMethod("configs", Map.class).invoke(made, topic.settings()));
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
