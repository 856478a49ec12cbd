package org.silveralliance.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/** What a method of a resource takes as its body: records, and records in them. */
final class Bodies {

    private static final List<Class<? extends Annotation>> REFUSE_NULL = List.of(NotNull.class, NotEmpty.class, NotBlank.class);

    private Bodies() {
    }

    /** The lists in the body whose elements may be null, by record and component. */
    static Set<String> listsOfMaybeNull(Method method) {
        return places(method, component -> holdsMaybeNull(component.getAnnotatedType()));
    }

    /** What is no if it is not said at all, by record and component. */
    static Set<String> unsaidNo(Method method) {
        return places(method, component -> component.getType() == boolean.class);
    }

    private static Set<String> places(Method method, Predicate<RecordComponent> wrong) {
        Set<Class<?>> records = new LinkedHashSet<>();
        Arrays.stream(method.getParameterTypes()).forEach(type -> collect(type, records));
        Set<String> places = new TreeSet<>();
        records.forEach(type -> Arrays.stream(type.getRecordComponents()).filter(wrong)
                .forEach(component -> places.add(type.getSimpleName() + "." + component.getName())));
        return places;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
        }
    }

    private static boolean holdsMaybeNull(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType generic)) {
            return false;
        }
        boolean isList = generic.getType() instanceof ParameterizedType raw && raw.getRawType() instanceof Class<?> plain
                && Collection.class.isAssignableFrom(plain);
        return Arrays.stream(generic.getAnnotatedActualTypeArguments())
                .anyMatch(element -> isList && REFUSE_NULL.stream().noneMatch(element::isAnnotationPresent)
                        || holdsMaybeNull(element));
    }
}
