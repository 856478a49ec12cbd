package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What deploy/kafka tells a broker, read from the lines that a deployment runs. */
final class KafkaLists {

    private KafkaLists() {
    }

    /** {@code topic NAME PARTITIONS [SETTING=VALUE]}; partitions are as the caller likes. */
    static List<NewTopic> topics(int partitions) {
        return lines("topics.sh", "topic ").map(words -> new NewTopic(words.get(1), partitions, (short) 1).configs(
                words.stream().skip(3).map(word -> word.split("=", 2)).collect(Collectors.toMap(s -> s[0], s -> s[1]))))
                .toList();
    }

    /** {@code allow ACCOUNT} and options of kafka-acls.sh: every operation on every resource that is named. */
    static List<AclBinding> acls() {
        return lines("acls.sh", "allow ").flatMap(KafkaLists::bindings).toList();
    }

    private static Stream<AclBinding> bindings(List<String> words) {
        List<AclOperation> operations = new ArrayList<>();
        List<ResourcePattern> resources = new ArrayList<>();
        PatternType pattern = words.contains("prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        for (int at = 2; at < words.size(); at++) {
            switch (words.get(at)) {
                case "--operation" -> operations.add(operation(words.get(++at)));
                case "--topic" -> resources.add(new ResourcePattern(ResourceType.TOPIC, words.get(++at), pattern));
                case "--group" -> resources.add(new ResourcePattern(ResourceType.GROUP, words.get(++at), pattern));
                case "--cluster" -> resources.add(new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, pattern));
                case "--resource-pattern-type" -> at++;
                default -> throw new IllegalStateException("deploy/kafka/acls.sh says " + words.get(at));
            }
        }
        return resources.stream().flatMap(resource -> operations.stream()
                .map(operation -> new AclBinding(resource, new AccessControlEntry("User:" + words.get(1), "*", operation,
                        AclPermissionType.ALLOW))));
    }

    private static AclOperation operation(String name) {
        return Map.of("Read", AclOperation.READ, "Write", AclOperation.WRITE, "IdempotentWrite", AclOperation.IDEMPOTENT_WRITE)
                .getOrDefault(name, AclOperation.UNKNOWN);
    }

    private static Stream<List<String>> lines(String file, String start) {
        try {
            return Files.readAllLines(folder().resolve(file)).stream().filter(line -> line.startsWith(start))
                    .map(line -> Arrays.asList(line.split(" ")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tests run in their module's folder, somewhere below the root. */
    private static Path folder() {
        return Stream.iterate(Optional.of(Path.of("").toAbsolutePath()), Optional::isPresent,
                path -> path.map(Path::getParent)).map(path -> path.orElseThrow().resolve("deploy/kafka"))
                .filter(Files::isDirectory).findFirst().orElseThrow();
    }
}
