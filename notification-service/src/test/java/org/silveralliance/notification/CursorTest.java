package org.silveralliance.notification;

import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.notification.Api.as;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/messages", "/api/v1/inbox", "/api/v1/call-lists" })
    @DisplayName("a cursor that encodes no place in the list is malformed")
    void shouldRefuseACursorOfRubbish(String list) {
        as(Tokens.committee()).queryParam("cursor", Cursor.encode("rubbish")).get(list).then().statusCode(400)
                .body("code", equalTo("MALFORMED")).body("errors[0].pointer", equalTo("/cursor"));
    }
}
