package org.silveralliance.alliance;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class OpenApiTest {

    @Test
    @DisplayName("the published document is the one checked in")
    void shouldPublishTheDocumentThatIsCheckedIn() {
        OpenApiReferee.assertCheckedIn("alliance");
    }
}
