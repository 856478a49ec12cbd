package org.silveralliance.members;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class OpenApiTest {

    @Test
    @DisplayName("X-05 the checked-in interface document says what the code says")
    void shouldBeWhatIsCheckedIn() {
        OpenApiReferee.assertCheckedIn("members");
    }
}
