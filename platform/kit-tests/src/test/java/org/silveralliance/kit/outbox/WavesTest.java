package org.silveralliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.outbox.RelayStore.Row;

class WavesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /** What a fact's broker says to it; the others are taken. */
    private final Map<String, RuntimeException> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();

    private final MockProducer<String, String> producer = new MockProducer<>(false, null, new StringSerializer(),
            new StringSerializer()) {
        @Override
        public synchronized void flush() {
            List<ProducerRecord<String, String>> all = history();
            while (sent.size() < all.size()) {
                String fact = all.get(sent.size()).value();
                sent.add(fact);
                RuntimeException refusal = answers.get(fact);
                if (refusal == null) {
                    completeNext();
                } else {
                    errorNext(refusal);
                }
            }
        }
    };

    @Test
    void shouldSendAllFirstFactsBeforeTheSecondOnes() {
        Waves.Outcome outcome = send(row(ONE, 1), row(ONE, 2), row(OTHER, 1), row(ONE, 3));
        assertThat(sent).containsExactly(name(ONE, 1), name(OTHER, 1), name(ONE, 2), name(ONE, 3));
        assertThat(outcome.taken()).hasSize(4);
    }

    @Test
    @DisplayName("S-21 what follows a refused fact is kept back")
    void shouldKeepBackWhatFollowsARefusedFact() {
        answers.put(name(ONE, 2), new RecordTooLargeException("too large"));
        Waves.Outcome outcome = send(row(ONE, 1), row(ONE, 2), row(OTHER, 1), row(ONE, 3), row(OTHER, 2));
        assertThat(sent).containsExactlyInAnyOrder(name(ONE, 1), name(ONE, 2), name(OTHER, 1), name(OTHER, 2));
        assertThat(outcome.taken()).extracting(Row::payload).containsExactly(name(ONE, 1), name(OTHER, 1), name(OTHER, 2));
        assertThat(outcome.refused().keySet()).extracting(Row::payload).containsExactly(name(ONE, 2));
        assertThat(outcome.delayed()).isEmpty();
    }

    @Test
    void shouldTellWhatMayPassFromWhatIsRefused() {
        answers.put(name(ONE, 1), new NotEnoughReplicasException("one is away"));
        Waves.Outcome outcome = send(row(ONE, 1), row(ONE, 2), row(OTHER, 1));
        assertThat(sent).doesNotContain(name(ONE, 2));
        assertThat(outcome.delayed().keySet()).extracting(Row::payload).containsExactly(name(ONE, 1));
        assertThat(outcome.refused()).isEmpty();
    }

    @Test
    @DisplayName("S-21 a broker that is away is not one without topics")
    void shouldNotTakeABrokerThatIsAwayForOneWithoutTopics() {
        try (BrokerTopics topics = new BrokerTopics(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            assertThatThrownBy(() -> topics.missing(Set.of("any.topic.v1"))).hasMessage("The broker is away");
        }
    }

    private Waves.Outcome send(Row... rows) {
        return new Waves(producer, row -> new ProducerRecord<>(row.topic(), row.aggregateId().toString(), row.payload()))
                .send(List.of(rows));
    }

    private static String name(UUID aggregate, int version) {
        return (aggregate.equals(ONE) ? "one " : "other ") + version;
    }

    private static Row row(UUID aggregate, int version) {
        return new Row(UUID.randomUUID(), "note", aggregate, version, "notes.v1", "note", name(aggregate, version),
                "{}", "370522", Instant.EPOCH, 0);
    }
}
