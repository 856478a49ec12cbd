package org.silveralliance.kit.refusal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

/**
 * What {@link NotBlank} asks for here: a text with something to be seen. By itself it takes a space that does not break, or one
 * of no width, for a name or a reason.
 */
public class SeenText implements ConstraintValidator<NotBlank, CharSequence> {

    /** Letters and signs by their kind that show nothing: fillers of Korean, the empty Braille pattern. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return isSeen(text);
    }

    /** For a text that is asked for only sometimes. */
    public static boolean isSeen(@Nullable CharSequence text) {
        return text != null && text.codePoints().anyMatch(SeenText::isSeen);
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.NON_SPACING_MARK ->
                false;
            default -> FILLERS.indexOf(sign) < 0;
        };
    }
}
