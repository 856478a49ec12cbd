package org.silveralliance.members.fromalliances;

import org.silveralliance.testkit.AllianceFactsContract;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class AllianceFactsTest extends AllianceFactsContract {
}
