package org.silveralliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a record's headers as text, whatever their bytes: anybody may have written them. */
final class HeaderText {

    private HeaderText() {
    }

    /** The last header of that name; empty when it is missing or has no value. */
    static Optional<String> of(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
