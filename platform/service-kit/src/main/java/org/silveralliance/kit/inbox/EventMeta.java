package org.silveralliance.kit.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.silveralliance.contracts.Topics;

/**
 * The envelope of an event: who said what about which aggregate, and as which of its facts (1…n). It is read from the headers
 * of CloudEvents 1.0 (binding for Kafka, binary mode, §3.2) by ourselves, because a library that reads them before our code
 * ends the consumer over a header it does not like.
 */
public record EventMeta(UUID eventId, String type, String aggregateType, UUID aggregateId, long aggregateVersion,
        String division, String actor, Instant time) {

    private static final int LONGEST = 200;
    private static final Pattern COUNTY = Pattern.compile("[1-8][0-9]{5}");

    /** Reads the envelope; names the header at fault in an {@link IllegalArgumentException}. */
    static EventMeta of(ConsumerRecord<String, String> record) {
        String source = required(record, "ce_source");
        if (!source.equals(Topics.source(Topics.origin(record.topic())))) {
            throw new IllegalArgumentException("The header ce_source names another than the one who writes this topic");
        }
        EventMeta meta = new EventMeta(parsed(record, "ce_id", UUID::fromString), required(record, "ce_type"),
                required(record, "aggregatetype"), parsed(record, "ce_subject", UUID::fromString),
                parsed(record, "aggregateversion", Long::parseLong), required(record, "division"),
                required(record, "actor"), parsed(record, "ce_time", Instant::parse));
        if (meta.aggregateVersion() < 1) {
            throw new IllegalArgumentException("The header aggregateversion is not 1 or more");
        }
        if (!isCounty(meta.division())) {
            throw new IllegalArgumentException("The header division is no county");
        }
        return meta;
    }

    /** Whether a division is a county (GB/T 2260, six digits): every fact belongs to one. */
    static boolean isCounty(String division) {
        return COUNTY.matcher(division).matches();
    }

    private static String required(ConsumerRecord<String, String> record, String name) {
        String value = HeaderText.of(record, name)
                .orElseThrow(() -> new IllegalArgumentException("The event has no header " + name));
        if (value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The header " + name + " is empty, too long or no text");
        }
        return value;
    }

    private static <T> T parsed(ConsumerRecord<String, String> record, String name, Function<String, T> parse) {
        String value = required(record, name);
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("The header " + name + " cannot be read", unreadable);
        }
    }
}
