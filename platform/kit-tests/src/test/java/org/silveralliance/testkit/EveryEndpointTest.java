package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class EveryEndpointTest {

    private EveryEndpoint every;

    @BeforeEach
    void threeOperations() throws IOException {
        every = EveryEndpoint.of(null, List.of(new ObjectMapper().readTree("""
                {"paths": {"/things": {"get": {}}, "/things/{id}": {"parameters": [], "put": {}},
                 "/things/search": {"post": {}}}}""")));
    }

    @Test
    void shouldNameWhatNobodyAsked() {
        every.note("GET", "/things", 200);
        every.note("POST", "/things/search", 200);
        assertThatThrownBy(every::assertAsked).hasMessage("Nobody asked [PUT /things/{id}]");
    }

    @Test
    void shouldBeContentWhenAllIsAskedOrExcepted() {
        every.except("GET /things", "holds nothing of a county");
        every.note("PUT", "/things/7", 404);
        every.note("POST", "/things/search", 200);
        assertThatCode(every::assertAsked).doesNotThrowAnyException();
    }

    @Test
    void shouldNotCountAnAnswerGivenBeforeTheScopeWasLookedAt() {
        every.except("GET /things", "holds nothing of a county").except("POST /things/search", "likewise");
        every.note("PUT", "/things/7", 403);
        every.note("PUT", "/things/7", 428);
        assertThatThrownBy(every::assertAsked).hasMessage("Nobody asked [PUT /things/{id}]");
    }

    @Test
    void shouldRefuseAnExceptionForWhatIsNotThere() {
        assertThatThrownBy(() -> every.except("GET /thing", "misspelt")).isInstanceOf(IllegalArgumentException.class);
    }
}
