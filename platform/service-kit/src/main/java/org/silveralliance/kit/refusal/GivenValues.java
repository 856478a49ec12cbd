package org.silveralliance.kit.refusal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.silveralliance.kit.problem.ClosedSet;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** What in an address or a form could not be read: the framework says only that something could not. */
final class GivenValues {

    private GivenValues() {
    }

    /**
     * The refusal of a value that names no constant of its enum (422) or cannot be read otherwise (400); empty where something
     * else was thrown. A parameter that cannot be read is told apart from an address that is not there only by what the
     * exception was made of.
     */
    static Optional<Problem> refuse(WebApplicationException thrown, Method method, Map<String, List<String>> query) {
        Map<String, List<String>> form = form();
        boolean unreadable = (thrown instanceof NotFoundException || thrown instanceof BadRequestException)
                && thrown.getCause() != null && !(query.isEmpty() && form.isEmpty());
        return unreadable ? Optional.of(outsideItsSet(method, RestQuery.class, query)
                .or(() -> outsideItsSet(method, RestForm.class, form))
                .map(odd -> ClosedSet.refuse(KitProblem.INVALID.because("请检查标出的内容"), "/" + odd.getName(), odd.getType()))
                .orElseGet(() -> KitProblem.MALFORMED.because(form.isEmpty() ? "网址中的参数无法识别，请检查" : "填写的内容无法识别，请检查")))
                : Optional.empty();
    }

    private static Optional<Parameter> outsideItsSet(Method method, Class<? extends Annotation> kind,
            Map<String, List<String>> given) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(kind) && parameter.getType().isEnum())
                .filter(parameter -> given.getOrDefault(parameter.getName(), List.of()).stream()
                        .anyMatch(value -> !ClosedSet.names(parameter.getType()).contains(value)))
                .findFirst();
    }

    /** The texts of the form in hand; files are none. */
    private static Map<String, List<String>> form() {
        FormData sent = CurrentRequestManager.get() == null ? null : CurrentRequestManager.get().getFormData();
        return sent == null ? Map.of()
                : StreamSupport.stream(sent.spliterator(), false).collect(Collectors.toMap(name -> name,
                        name -> sent.get(name).stream().filter(value -> !value.isFileItem()).map(FormValue::getValue)
                                .toList()));
    }
}
