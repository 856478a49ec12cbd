package org.silveralliance.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.feed.FeedOf;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;

/** What the method behind an operation says by the kit's annotations, which no document knows. */
final class ResourceMethods {

    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName MATCH_OPTIONAL = DotName.createSimple(MatchOptional.class);
    private static final DotName FEED_OF = DotName.createSimple(FeedOf.class);
    private static final DotName FORM = DotName.createSimple(RestForm.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName RESPONSE = DotName.createSimple(Response.class);

    private final Map<String, MethodInfo> byOperation = new HashMap<>();

    ResourceMethods(IndexView index) {
        index.getAnnotations(PATH).stream().map(ResourceMethods::owner).distinct()
                .flatMap(owner -> owner.methods().stream())
                .forEach(method -> byOperation.merge(id(method), method, ResourceMethods::same));
    }

    private static ClassInfo owner(AnnotationInstance path) {
        return switch (path.target().kind()) {
            case METHOD -> path.target().asMethod().declaringClass();
            case CLASS -> path.target().asClass();
            default -> throw new IllegalStateException("@Path on " + path.target());
        };
    }

    /** As Quarkus names an operation by the strategy class-method. */
    private static String id(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    private static MethodInfo same(MethodInfo one, MethodInfo other) {
        return one.annotations().size() >= other.annotations().size() ? one : other;
    }

    private Optional<MethodInfo> of(Operation operation) {
        return Optional.ofNullable(operation.getOperationId()).map(byOperation::get);
    }

    /** Whether it honours an Idempotency-Key. */
    boolean isIdempotent(Operation operation) {
        return of(operation).filter(
                method -> method.hasDeclaredAnnotation(IDEMPOTENT) || method.declaringClass().hasDeclaredAnnotation(IDEMPOTENT))
                .isPresent();
    }

    /** When its If-Match may be left out; empty where it is always asked for. */
    Optional<AnnotationInstance> matchOptional(Operation operation) {
        return of(operation).map(method -> method.declaredAnnotation(MATCH_OPTIONAL));
    }

    /** Whether its If-Match may always be left out. */
    boolean neverAsksMatch(Operation operation) {
        return matchOptional(operation).map(optional -> optional.value("never")).filter(AnnotationValue::asBoolean).isPresent();
    }

    /** Whether it makes its whole answer itself, which a single resource does for the sake of its ETag. */
    boolean makesResponse(Operation operation) {
        return of(operation).filter(method -> method.returnType().name().equals(RESPONSE)).isPresent();
    }

    /** The parts of its form that may not be left out. */
    List<String> requiredParts(Operation operation) {
        return of(operation).stream().flatMap(method -> method.parameters().stream())
                .filter(part -> part.hasAnnotation(FORM) && !part.type().hasAnnotation(NULLABLE)).map(MethodParameterInfo::name)
                .toList();
    }

    /** The families of events it gives as a feed; none where it is no feed. */
    List<String> feed(Operation operation) {
        return of(operation).map(method -> method.declaredAnnotation(FEED_OF)).stream()
                .flatMap(feed -> Stream.of(feed.value().asClassArray())).map(Type::name).map(DotName::toString).toList();
    }
}
