package org.silveralliance.members;

import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.HouseRules;

class HouseTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        HouseRules.check("org.silveralliance.members");
    }
}
