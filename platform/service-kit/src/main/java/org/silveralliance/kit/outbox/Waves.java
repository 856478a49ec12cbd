package org.silveralliance.kit.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.silveralliance.kit.outbox.RelayStore.Row;

/**
 * Sends facts in waves: the first of every aggregate together, then the second of those whose first was taken, and so on. What
 * follows a fact that was not taken stays behind, so that nobody hears an aggregate's later fact before its earlier one.
 */
final class Waves {

    private final Producer<String, String> producer;
    private final Function<Row, ProducerRecord<String, String>> record;

    Waves(Producer<String, String> producer, Function<Row, ProducerRecord<String, String>> record) {
        this.producer = producer;
        this.record = record;
    }

    /**
     * What became of facts; those in none of the three were not sent.
     *
     * @param taken acknowledged by the broker
     * @param refused with the reason, for good
     * @param delayed with the reason, which may pass
     */
    record Outcome(List<Row> taken, Map<Row, String> refused, Map<Row, String> delayed) {
    }

    private record Aggregate(String type, UUID id) {
    }

    private record Sent(Row row, Future<RecordMetadata> answer) {
    }

    Outcome send(List<Row> rows) {
        Outcome outcome = new Outcome(new ArrayList<>(rows.size()), new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<Aggregate, List<Row>> lines = new LinkedHashMap<>();
        rows.forEach(row -> lines.computeIfAbsent(new Aggregate(row.aggregateType(), row.aggregateId()),
                any -> new ArrayList<>(1)).add(row));
        for (int wave = 0; !lines.isEmpty(); wave++) {
            int place = wave;
            List<Sent> sent = lines.values().stream().map(line -> line.get(place))
                    .map(row -> new Sent(row, producer.send(record.apply(row)))).toList();
            producer.flush();
            sent.forEach(one -> judge(one, outcome));
            lines.values().removeIf(line -> line.size() == place + 1 || outcome.refused().containsKey(line.get(place))
                    || outcome.delayed().containsKey(line.get(place)));
        }
        return outcome;
    }

    private static void judge(Sent one, Outcome outcome) {
        try {
            one.answer().get();
            outcome.taken().add(one.row());
        } catch (ExecutionException failed) {
            Map<Row, String> failures = failed.getCause() instanceof RetriableException ? outcome.delayed()
                    : outcome.refused();
            failures.put(one.row(), String.valueOf(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
