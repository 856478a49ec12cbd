package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

class HouseRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.silveralliance.testkit.planted",
            "outside");

    static Set<String> rules() {
        return HouseRules.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldTurnRedOnItsPlantedViolation(String rule) {
        assertThat(HouseRules.ALL.get(rule).evaluate(PLANTED).hasViolation()).as(rule).isTrue();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void shouldNameTheOffender(String rule, String offender) {
        assertThat(HouseRules.ALL.get(rule).evaluate(PLANTED).getFailureReport().toString()).contains(offender);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> messages() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of("Entities have verbs, not setters", "WithSetter.setId"),
                org.junit.jupiter.params.provider.Arguments.of("A resource says who may call it", "OpenResource.open"));
    }
}
