package org.silveralliance.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that a tool can keep. Each has a planted violation in this module's tests that turns it red. */
public final class HouseRules {

    /** The rules by their sentence. */
    public static final Map<String, ArchRule> ALL = all();

    private HouseRules() {
    }

    /** Checks all classes of a service's main sources. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        ALL.values().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("A package is a feature, never a layer",
                noClasses().should().resideInAnyPackage("..dto..", "..mapper..", "..mappers..", "..service..", "..services..",
                        "..impl..", "..util..", "..utils..", "..common..", "..helper..", "..helpers.."));
        rules.put("Dependencies come through the constructor", fields().should().notBeAnnotatedWith(Inject.class));
        rules.put("Nobody but the kit talks to Kafka as a producer",
                noClasses().should().dependOnClassesThat().haveNameMatching(
                        "org\\.apache\\.kafka\\.clients\\.producer\\..*|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.Emitter"));
        rules.put("A resource speaks HTTP and leaves SQL to repositories", noClasses().that().areAnnotatedWith(Path.class)
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class));
        rules.put("A resource says who may call it",
                methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().arePublic()
                        .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class)
                        .orShould().beDeclaredInClassesThat().areAnnotatedWith(RolesAllowed.class));
        rules.put("A POST keeps its answer under an idempotency key or says why not",
                // By name, because the gateway does without the kit; interfaces are calls to others, not answers.
                methods().that().areAnnotatedWith(POST.class).and().areDeclaredInClassesThat().areNotInterfaces().should()
                        .beAnnotatedWith("org.silveralliance.kit.idempotency.Idempotent").orShould()
                        .beAnnotatedWith("org.silveralliance.kit.idempotency.NotReplayed"));
        rules.put("Entities have verbs, not setters", methods().that().areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*"));
        rules.put("Configuration is one typed interface", noClasses().should().dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty"));
        rules.put("Time comes from the clock that is passed in",
                noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould()
                        .callMethod(java.time.Instant.class, "now").orShould()
                        .callMethod(java.time.LocalDateTime.class, "now"));
        rules.put("Solvers and rules of plain packages need no container",
                noClasses().that().resideInAnyPackage("..grouping..", "..rotation.rules..",
                        "..rotation.calendar..", "..rotation.solve..", "..rotation.verify..", "..identity..").should()
                        .dependOnClassesThat().resideInAnyPackage("io.quarkus..", "jakarta.persistence..", "jakarta.ws..",
                                "jakarta.enterprise..", "org.hibernate.."));
        rules.put("Nothing prints",
                noClasses().that().haveSimpleNameNotEndingWith("Bench").and().resideOutsideOfPackage("..bench..").should()
                        .accessField(System.class, "out").orShould()
                        .accessField(System.class, "err"));
        rules.put("Classes live below the root package", classes().should().resideInAPackage("org.silveralliance.."));
        return rules;
    }
}
