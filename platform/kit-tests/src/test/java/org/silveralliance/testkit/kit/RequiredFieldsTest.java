package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.openapi.RequiredFields;
import org.silveralliance.kit.paging.Page;

class RequiredFieldsTest {

    record Walk(String title, @Nullable String remark, int people, byte @Nullable [] photo, List<@Nullable String> stops) {
    }

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Stroll")
    record Renamed(String title, @Nullable String remark) {
    }

    interface First {
        record Name(String text) {
        }
    }

    interface Second {
        record Name(@Nullable String text) {
        }
    }

    @Test
    void shouldRequireWhatIsNeverAbsent() throws IOException {
        assertThat(required("Walk", "title", "remark", "people", "photo", "stops"))
                .containsExactly("people", "stops", "title");
    }

    @Test
    void shouldKnowARecordByItsChosenName() throws IOException {
        assertThat(required("Stroll", "title", "remark")).containsExactly("title");
    }

    @Test
    void shouldKnowAPageOfSomething() throws IOException {
        assertThat(required("PageWalk", "items", "next", "total")).containsExactly("items", "next");
    }

    @Test
    void shouldLeaveAloneWhatIsNoRecordOfOurs() throws IOException {
        assertThat(required("Walk", "title", "weather")).isNull();
    }

    @Test
    void shouldRefuseANameThatTwoRecordsShare() {
        assertThatThrownBy(() -> required("Name", "text")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema name Name (").hasMessageContaining("First$Name, ")
                .hasMessageContaining("Second$Name)");
    }

    @Test
    void shouldRefuseANameThatWasNumbered() {
        assertThatThrownBy(() -> required("Walk1", "title")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema name Walk1");
    }

    private static @Nullable List<String> required(String name, String... properties) throws IOException {
        Schema schema = OASFactory.createSchema();
        for (String property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(Map.of(name, schema)));
        Index index = Index.of(Walk.class, Renamed.class, Page.class, First.Name.class, Second.Name.class);
        // Quarkus lays two indexes over each other.
        new RequiredFields(CompositeIndex.create(index, index)).filterOpenAPI(document);
        return schema.getRequired();
    }
}
