package org.silveralliance.kit.refusal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestQuery;
import org.silveralliance.kit.problem.ClosedSet;

/** What in an address could not be read: the framework says only that something could not. */
final class QueryValues {

    private QueryValues() {
    }

    /** The query parameter that names no constant of its enum. */
    static Optional<Parameter> outsideItsSet(Method method, Map<String, List<String>> given) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class) && parameter.getType().isEnum())
                .filter(parameter -> given.getOrDefault(parameter.getName(), List.of()).stream()
                        .anyMatch(value -> !ClosedSet.names(parameter.getType()).contains(value)))
                .findFirst();
    }
}
