package org.silveralliance.alliance;

import static org.silveralliance.alliance.TestCounty.as;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What is well formed and cannot be meant is refused before anybody works with it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class OddValuesTest {

    private static final List<Object> NOTHING = Collections.singletonList(null);

    @Test
    void shouldRefuseAVoteForNobody() {
        as(Tokens.leadUnit("113705229900000172"))
                .body(Map.of("meetingOn", "2026-02-10", "present", 21, "from", "2026-02-10", "votes", NOTHING))
                .post("/api/v1/alliances/{id}/leader-nominations", UUID.randomUUID()).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = { "pinned", "together", "apart" })
    void shouldRefuseAWishForNothing(String wish) {
        as(Tokens.committee()).body(Map.of("surveyId", UUID.randomUUID(), "groups", 4, wish, NOTHING))
                .post("/api/v1/grouping-proposals").then().statusCode(422);
    }
}
