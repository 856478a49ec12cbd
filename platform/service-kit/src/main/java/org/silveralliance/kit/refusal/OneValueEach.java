package org.silveralliance.kit.refusal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * A body that says a field twice says nothing: one reader would take the first value, another the last (RFC 8259 section 4).
 * With a
 * null behind it a record could not even be made.
 */
@Singleton
public class OneValueEach implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }
}
