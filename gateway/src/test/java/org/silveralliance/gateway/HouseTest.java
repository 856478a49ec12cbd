package org.silveralliance.gateway;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.HouseRules;

class HouseTest {

    @Test
    @DisplayName("the rules of the house hold")
    void shouldKeepTheHouseRules() {
        HouseRules.check("org.silveralliance.gateway");
    }
}
