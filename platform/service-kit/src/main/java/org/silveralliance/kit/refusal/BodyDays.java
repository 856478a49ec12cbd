package org.silveralliance.kit.refusal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;

import jakarta.inject.Singleton;

import org.silveralliance.kit.time.Days;
import org.silveralliance.kit.time.PartialDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * No body names a day beyond {@link Days}, nor otherwise than the documents say: not by each field's own care, which is
 * forgotten once.
 */
@Singleton
public class BodyDays implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("days").setDeserializerModifier(new BeanDeserializerModifier() {

            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription type,
                    JsonDeserializer<?> reading) {
                Class<?> read = type.getBeanClass();
                return Temporal.class.isAssignableFrom(read) || read == PartialDate.class ? new Within(reading) : reading;
            }
        }));
    }

    private static final class Within extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private Within(JsonDeserializer<?> reading) {
            super(reading);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
            return new Within(reading);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Object read = read(json, context);
            Object day = read instanceof PartialDate date ? date.earliest() : read;
            if (day instanceof Temporal moment && !Days.take(moment)) {
                throw InvalidFormatException.from(json, Days.EXPLAINED, moment, handledType());
            }
            return read;
        }

        /**
         * Jackson also takes a number, for so many days or seconds since 1970, a list of numbers, and a moment for a day, which
         * here would be that of another time zone: a mistake of the caller's would become a day nobody has said.
         */
        private boolean isSaidAsADay(JsonParser json) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING) && (handledType() == LocalDate.class ? json.getText().indexOf('T') < 0
                    : handledType() != Instant.class || json.getText().isEmpty() || json.getText().indexOf('T') > 0);
        }

        private Object read(JsonParser json, DeserializationContext context) throws IOException {
            if (!isSaidAsADay(json)) {
                throw MismatchedInputException.from(json, handledType(), "A day is a text");
            }
            try {
                return super.deserialize(json, context);
            } catch (ValueInstantiationException unreadable) {
                throw InvalidFormatException.from(json, PartialDate.EXPLAINED, json.getText(), handledType());
            }
        }
    }
}
