package org.silveralliance.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Every event as it was first sent: what once travelled can be read for ever, and is written the same way today. */
class GoldenSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    /** As the services write events, and stricter than they read them: a field unknown to this build is a fault. */
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).setSerializationInclusion(JsonInclude.Include.NON_ABSENT);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadAndWriteWhatWasOnceSent(Path file) throws IOException {
        JsonNode sample = JSON.readTree(Files.readString(file));
        DomainEvent event = JSON.treeToValue(sample, typeOf(file));
        assertThat(JSON.<JsonNode> valueToTree(event)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldNameTheValuesThatWereOnceSent(Path file) throws IOException {
        JsonNode sample = JSON.readTree(Files.readString(file));
        for (RecordComponent component : typeOf(file).getRecordComponents()) {
            Values values = component.getAnnotation(Values.class);
            if (values != null && sample.has(component.getName())) {
                assertThat(sample.path(component.getName()).asText()).isIn((Object[]) values.value());
            }
        }
    }

    @Test
    void shouldHaveASampleOfEveryEvent() throws IOException {
        List<String> sampled = samples().stream().map(GoldenSamplesTest::type).distinct().sorted().toList();
        List<String> known = EventTypes.all().keySet().stream()
                .map(name -> name.replaceFirst("org\\.silveralliance\\.\\w+\\.", "")).sorted().toList();
        assertThat(sampled).isEqualTo(known);
    }

    private static Class<? extends DomainEvent> typeOf(Path file) {
        return EventTypes.all().entrySet().stream().filter(event -> event.getKey().endsWith("." + type(file))).findFirst()
                .orElseThrow().getValue();
    }

    /** The type's name and version; a later sample of the same type has words behind them. */
    private static String type(Path file) {
        return file.getFileName().toString().replaceFirst("(\\.v\\d+).*", "$1");
    }
}
