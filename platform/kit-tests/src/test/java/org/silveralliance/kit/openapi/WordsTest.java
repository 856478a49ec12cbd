package org.silveralliance.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void shouldExplainUnderTheMostExactName() {
        Schema line = OASFactory.createSchema().addProperty("position", OASFactory.createSchema())
                .addProperty("count", OASFactory.createSchema());
        Words.of(List.of(file(Map.of("Line.position", "候补的位次", "count", "人数")), file(Map.of("position", "位置"))))
                .describe(OASFactory.createOpenAPI().components(OASFactory.createComponents().addSchema("Line", line))
                        .paths(OASFactory.createPaths()));
        assertThat(line.getProperties().get("position").getDescription()).isEqualTo("候补的位次");
        assertThat(line.getProperties().get("count").getDescription()).isEqualTo("人数");
    }

    @Test
    void shouldNotLetTheOrderOfFilesDecideWhatAWordMeans() {
        assertThatIllegalStateException().isThrownBy(() -> Words.of(List.of(
                file(Map.of("position", "位次")), file(Map.of("position", "位置"))))).withMessageContaining("position");
        Words.of(List.of(file(Map.of("position", "位次")), file(Map.of("position", "位次"))));
    }

    private static Properties file(Map<String, String> words) {
        Properties file = new Properties();
        file.putAll(words);
        return file;
    }
}
