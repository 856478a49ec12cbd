package org.silveralliance.activities.report;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How a report's list of photographs is kept. */
final class PhotoList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PhotoList() {
    }

    static String write(List<Photo> photos) {
        try {
            return JSON.writeValueAsString(photos);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Photo> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
