package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.EventTypes;
import org.silveralliance.contracts.Topics;

/** What deploy/kafka tells a broker is what contracts and services need, no less and no more. */
class KafkaListsTest {

    private static final Set<String> SERVICES = Topics.ALL.stream().map(Topics::owner).collect(Collectors.toSet());

    @Test
    void shouldListTheTopicsOfContractsAndServices() {
        Set<String> wanted = new TreeSet<>(Topics.ALL);
        SERVICES.forEach(service -> {
            wanted.add(Topics.deadLetters(service));
            heard(service).forEach(topic -> wanted.add(Topics.retry(service, topic)));
        });
        assertThat(KafkaLists.topics(1)).extracting(NewTopic::name).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void shouldAllowEachServiceWhatItDoesAndNothingElse() {
        Set<String> wanted = new HashSet<>();
        for (String service : SERVICES) {
            Topics.ALL.stream().filter(topic -> Topics.owner(topic).equals(service))
                    .forEach(topic -> wanted.add(service + " WRITE TOPIC " + topic));
            heard(service).forEach(topic -> wanted.add(service + " READ TOPIC " + topic));
            for (String operation : List.of("READ", "WRITE")) {
                wanted.add(service + " " + operation + " TOPIC " + Topics.deadLetters(service));
                wanted.add(service + " " + operation + " TOPIC " + Topics.retry(service, "") + "*");
            }
            wanted.add(service + " READ GROUP " + service + ".*");
            wanted.add(service + " READ GROUP " + service + "-replay-*");
            wanted.add(service + " IDEMPOTENT_WRITE CLUSTER kafka-cluster");
        }
        assertThat(KafkaLists.acls()).extracting(KafkaListsTest::inWords).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void shouldGiveEachTopicOneWriter() {
        assertThat(KafkaLists.acls()).filteredOn(KafkaListsTest::writesATopic).extracting(acl -> acl.pattern().name())
                .doesNotHaveDuplicates().containsAll(Topics.ALL);
        EventTypes.all().keySet()
                .forEach(type -> assertThat(SERVICES).as(type).contains(type.split("\\.")[2]));
    }

    private static boolean writesATopic(AclBinding acl) {
        return acl.pattern().resourceType() == ResourceType.TOPIC && acl.entry().operation() == AclOperation.WRITE;
    }

    private static String inWords(AclBinding acl) {
        return acl.entry().principal().replaceFirst("^User:", "") + " " + acl.entry().operation() + " "
                + acl.pattern().resourceType() + " " + acl.pattern().name()
                + (acl.pattern().patternType() == PatternType.PREFIXED ? "*" : "");
    }

    /** The topics of others that a service's channels name, each beside what it hears again of it. */
    private static Set<String> heard(String service) {
        try (Stream<String> lines = Files
                .lines(Path.of("..", "..", service + "-service/src/main/resources/application.properties"))) {
            Set<String> named = lines.filter(line -> line.matches("mp\\.messaging\\.incoming\\.[a-z]+\\.topics=.*"))
                    .flatMap(line -> Arrays.stream(line.substring(line.indexOf('=') + 1).split(",")))
                    .map(topic -> topic.replace("${sa.service}", service)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> heard = named.stream().filter(Topics.ALL::contains).collect(Collectors.toCollection(TreeSet::new));
            Set<String> both = new TreeSet<>(heard);
            heard.forEach(topic -> both.add(Topics.retry(service, topic)));
            assertThat(named).isEqualTo(both).isNotEmpty();
            return heard;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
