package org.silveralliance.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

/** The rules of the house that a tool can keep. Each has a planted violation in this module's tests that turns it red. */
public final class HouseRules {

    /** The ways of a query or a repository to hand its rows on one by one. */
    private static final Set<String> OPEN_STREAMS = Set.of("stream", "streamAll", "getResultStream");
    /** The rules by their sentence. */
    public static final Map<String, ArchRule> ALL = all();

    /** JDBC but for its exceptions: to tell what failed is no SQL. */
    private static final String SQL_PARTS = "javax\\.sql\\..*|java\\.sql\\.(?!.*Exception).*";
    /** Who may speak JDBC outside {@code kit.sql}, and why. */
    private static final Map<String, String> OWN_SQL = Map.of(
            "org.silveralliance.kit.sql.Query", "is the kit's SQL", "org.silveralliance.kit.sql.Row", "is the kit's SQL",
            "org.silveralliance.kit.sql.Rows", "is the kit's SQL", "org.silveralliance.kit.sql.ColumnArray", "is the kit's SQL",
            "org.silveralliance.kit.access.ScopedConnections", "tells a connection its division before anybody has it",
            "org.silveralliance.kit.outbox.RelayStore", "has a connection of another role, which holds a lock for ever",
            "org.silveralliance.gateway.changes.Replicas", "has a connection of its own, which listens for ever",
            "org.silveralliance.gateway.session.Sessions", "the gateway does without the kit",
            "org.silveralliance.gateway.audit.AuditTrail", "the gateway does without the kit");
    /** At a statement's beginning: what is named around it may be of all columns within. A function's are its own. */
    private static final Pattern ALL_COLUMNS = Pattern.compile("\"\\s*select \\*\\s+from [a-z_]++(?!\\()");
    private static final int MAIN_LINES = 400;
    private static final int TEST_LINES = 500;

    private HouseRules() {
    }

    /** Checks all classes of a service's main sources; that there are none is a misspelt package. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no class in " + rootPackage);
        }
        ALL.values().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("A package is a feature, never a layer",
                noClasses().should().resideInAnyPackage("..dto..", "..mapper..", "..mappers..", "..service..", "..services..",
                        "..impl..", "..util..", "..utils..", "..common..", "..helper..", "..helpers.."));
        rules.put("Dependencies come through the constructor", fields().should().notBeAnnotatedWith(Inject.class));
        rules.put("Nobody but the kit talks to Kafka as a producer",
                noClasses().that().resideOutsideOfPackage("org.silveralliance.kit..").should().dependOnClassesThat()
                        .haveNameMatching(
                                "org\\.apache\\.kafka\\.clients\\.producer\\..*|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.Emitter"));
        rules.put("A resource speaks HTTP and leaves SQL to repositories", noClasses().that().areAnnotatedWith(Path.class)
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).orShould().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.silveralliance.kit.sql.."));
        rules.put("Plain SQL goes through the kit", noClasses().that(describe("have no reason of their own",
                type -> !OWN_SQL.containsKey(topLevel(type))))
                .should().dependOnClassesThat().haveNameMatching(SQL_PARTS).orShould()
                .callMethodWhere(target(nameMatching("createNative.*Query"))));
        // Its result set stays open until the transaction ends: what an import's undo had read so filled the heap.
        rules.put("What is read is a list, never an open stream", noClasses().should().callMethodWhere(
                describe("stream what a query finds", call -> OPEN_STREAMS.contains(call.getName())
                        && (call.getTargetOwner().getPackageName()
                                .matches("(io\\.quarkus|org)\\.hibernate\\..*|jakarta\\.persistence")
                                || call.getTargetOwner()
                                        .isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")))));
        rules.put("Parameters are named by the method, not again by annotations",
                noClasses().should().dependOnClassesThat().haveNameMatching(
                        "jakarta\\.ws\\.rs\\.(PathParam|QueryParam|HeaderParam)"));
        rules.put("An operation says in Chinese what it does",
                methods().that().areAnnotatedWith(GET.class).or().areAnnotatedWith(POST.class).or()
                        .areAnnotatedWith(PUT.class).or().areAnnotatedWith(DELETE.class).or().areAnnotatedWith(PATCH.class)
                        .should(sayWhatTheyDo()));
        // Operators' commands and what is the gateway's own are in no document. By name, because the gateway has no documents.
        rules.put("A resource has its tag in the document", resources().and()
                .resideOutsideOfPackages("org.silveralliance.kit.operation", "org.silveralliance.gateway..").should()
                .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.tags.Tag"));
        rules.put("A resource says what it produces", resources().should().beAnnotatedWith(Produces.class));
        rules.put("Packages form no ring", slices().matching("org.silveralliance.(**)").should().beFreeOfCycles());
        rules.put("A resource says who may call it",
                methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().arePublic()
                        .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class)
                        .orShould().beDeclaredInClassesThat().areAnnotatedWith(RolesAllowed.class));
        rules.put("A POST, PUT or PATCH keeps its answer under an idempotency key or says why not",
                // By name, because the gateway does without the kit; interfaces are calls to others, not answers.
                methods().that(write()).and().areDeclaredInClassesThat().areNotInterfaces().should()
                        .beAnnotatedWith("org.silveralliance.kit.idempotency.Idempotent").orShould()
                        .beAnnotatedWith("org.silveralliance.kit.idempotency.NotReplayed"));
        rules.put("A list in a body says that it holds no null", methods().that(bodies())
                .should(avoid("null in a list", Bodies::listsOfMaybeNull)));
        rules.put("What is not said in a body is no no", methods().that(bodies())
                .should(avoid("a yes or no that may be left out", Bodies::unsaidNo)));
        rules.put("No service starts a process", noClasses().should().dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class).orShould().callCodeUnitWhere(describe("call Runtime.exec",
                        call -> call.getTargetOwner().isEquivalentTo(Runtime.class) && call.getName().equals("exec"))));
        // What somebody sends becomes no pattern. The short forms, String.matches and its kin, are given literals.
        rules.put("A pattern is a constant", noClasses().should().callCodeUnitWhere(
                describe("compile a pattern outside of a static initializer", call -> call.getTargetOwner()
                        .isEquivalentTo(Pattern.class) && Set.of("compile", "matches").contains(call.getName())
                        && !call.getOrigin().getName().equals("<clinit>"))));
        rules.put("Entities have verbs, not setters", methods().that().areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*"));
        rules.put("Configuration is one typed interface", noClasses().should().dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty"));
        rules.put("Time comes from the clock that is passed in",
                noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould()
                        .callMethod(java.time.Instant.class, "now").orShould()
                        .callMethod(java.time.LocalDateTime.class, "now").orShould()
                        .callMethod(java.time.Clock.class, "systemUTC").orShould()
                        .callMethod(java.time.Clock.class, "systemDefaultZone"));
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

    /** Interfaces are calls to others. */
    private static GivenClassesConjunction resources() {
        return classes().that().areAnnotatedWith(Path.class).and().areNotInterfaces();
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type.getFullName());
    }

    private static DescribedPredicate<JavaMethod> write() {
        return describe("write", method -> Stream.of(POST.class, PUT.class, PATCH.class)
                .anyMatch(method::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaMethod> bodies() {
        // Interfaces are calls to others.
        return describe("take bodies", method -> write().test(method) && !method.getOwner().isInterface());
    }

    private static ArchCondition<JavaMethod> avoid(String what, Function<Method, Set<String>> places) {
        return new ArchCondition<>("not take " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                places.apply(method.reflect()).forEach(place -> events.add(SimpleConditionEvent.violated(method,
                        method.getFullName() + " takes " + what + ": " + place)));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhatTheyDo() {
        return new ArchCondition<>("have a Chinese summary") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                // Operators' commands and interfaces, which are calls to others, are in no document.
                boolean documented = !method.getOwner().isInterface()
                        && !method.getOwner().getPackageName().equals("org.silveralliance.kit.operation");
                String summary = method.tryGetAnnotationOfType(Operation.class).map(Operation::summary).orElse("");
                if (documented && summary.codePoints().noneMatch(Character::isIdeographic)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no Chinese summary"));
                }
            }
        };
    }

    /**
     * Hand-written sources below a folder that are longer than a page: {@value #MAIN_LINES} lines, in tests
     * {@value #TEST_LINES}.
     */
    public static List<String> tooLong(java.nio.file.Path root) {
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.filter(HouseRules::isHandWritten).filter(file -> lines(file) > longest(file))
                    .map(file -> root.relativize(file) + " has " + lines(file) + " lines").sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Main sources below a folder with a statement that answers all columns of a table. A process of the build before goes on
     * beside a newer schema; what it prepared on the server fails there once such a table has one column more.
     */
    public static List<String> askingForAllColumns(java.nio.file.Path root) {
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.filter(file -> isHandWritten(file) && file.toString().matches(".*/src/main/.*\\.java"))
                    .filter(file -> ALL_COLUMNS.matcher(text(file)).find()).map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isHandWritten(java.nio.file.Path file) {
        return file.toString().matches(".*\\.(java|ts|tsx|mjs|sh|css)")
                && !file.toString().matches(".*/(target|node_modules|dist|generated|\\.local|\\.git)/.*");
    }

    private static int longest(java.nio.file.Path file) {
        return file.toString().matches(".*(/src/test/|\\.test\\.|/e2e/).*") ? TEST_LINES : MAIN_LINES;
    }

    private static long lines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
