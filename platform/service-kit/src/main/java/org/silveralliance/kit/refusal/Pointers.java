package org.silveralliance.kit.refusal;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Where in what was sent a rule is broken, as a JSON pointer (RFC 6901). */
final class Pointers {

    private Pointers() {
    }

    /**
     * Within a body the body itself is no step. A parameter of its own, in the address or a form, is named as it is; so is a
     * body
     * that is missing.
     */
    static String of(ConstraintViolation<?> violation) {
        List<Path.Node> steps = new ArrayList<>();
        violation.getPropertyPath().forEach(steps::add);
        StringBuilder pointer = new StringBuilder();
        for (Path.Node step : steps) {
            boolean within = step != steps.getLast();
            if (step.getKind() == ElementKind.METHOD || step.getKind() == ElementKind.PARAMETER && within) {
                continue;
            }
            if (step.isInIterable() && step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            // The element of a list has no name of its own.
            if (step.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }
}
