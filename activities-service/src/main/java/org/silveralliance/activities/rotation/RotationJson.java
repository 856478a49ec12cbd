package org.silveralliance.activities.rotation;

import java.io.UncheckedIOException;
import java.util.List;

import org.silveralliance.activities.rotation.rules.Carry;
import org.silveralliance.activities.rotation.rules.Debt;
import org.silveralliance.activities.rotation.rules.Seat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How the planner's values are kept in the database. */
final class RotationJson {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private RotationJson() {
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Seat> seats(String text) {
        return read(text, new TypeReference<>() {
        });
    }

    static Carry carry(String text) {
        return read(text, new TypeReference<>() {
        });
    }

    static List<Debt> debts(String text) {
        return read(text, new TypeReference<>() {
        });
    }

    static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
