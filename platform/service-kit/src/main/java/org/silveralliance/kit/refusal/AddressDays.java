package org.silveralliance.kit.refusal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Days;

/** No address names a day beyond {@link Days} either. What is no day at all, the framework refuses itself. */
public class AddressDays {

    private static final Set<Class<?>> READ = Set.of(LocalDate.class, Instant.class);

    private final Map<Method, List<Parameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseBeyond(ResourceInfo resource, UriInfo address) {
        for (Parameter parameter : known.computeIfAbsent(resource.getResourceMethod(), AddressDays::days)) {
            for (String given : address.getQueryParameters().getOrDefault(name(parameter), List.of())) {
                if (isBeyond(given, parameter.getType())) {
                    throw KitProblem.MALFORMED.because("网址中的日期超出范围").at("/" + name(parameter), Days.EXPLAINED);
                }
            }
        }
    }

    private static List<Parameter> days(Method method) {
        return Arrays.stream(method.getParameters()).filter(
                parameter -> parameter.isAnnotationPresent(RestQuery.class) && READ.contains(parameter.getType()))
                .toList();
    }

    private static String name(Parameter parameter) {
        String named = parameter.getAnnotation(RestQuery.class).value();
        return named.isEmpty() ? parameter.getName() : named;
    }

    private static boolean isBeyond(String given, Class<?> type) {
        try {
            return !Days.take(type == Instant.class ? Instant.parse(given) : LocalDate.parse(given));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
