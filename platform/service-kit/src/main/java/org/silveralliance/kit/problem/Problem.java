package org.silveralliance.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A request that ends in an entry of the catalogue. Rolls the transaction back. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** RFC 9457 asks for a URI; a URN is one and promises no page. */
    private static final String NAMES = "urn:silver-alliance:problem:";

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extra;
    private final boolean perhapsHidden;
    private final transient @Nullable Duration retryAfter;

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), false, null);
    }

    private Problem(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> extra,
            boolean perhapsHidden, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.extra = extra;
        this.perhapsHidden = perhapsHidden;
        this.retryAfter = retryAfter;
    }

    /** The same problem, where the thing asked for may be there, outside of what the caller may see. */
    Problem perhapsHidden() {
        return new Problem(type, detail(), errors, extra, true, retryAfter);
    }

    /** Whether the caller may have asked for what is not for him. */
    public boolean isPerhapsHidden() {
        return perhapsHidden;
    }

    /** The same problem, naming one more field by its JSON pointer. */
    public Problem at(String pointer, String detail) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(pointer, detail));
        return new Problem(type, detail(), List.copyOf(more), extra, perhapsHidden, retryAfter);
    }

    /** The same problem with one more member in its document, for example the id of what it collides with. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new java.util.LinkedHashMap<>(extra);
        more.put(name, value);
        return new Problem(type, detail(), errors, more, perhapsHidden, retryAfter);
    }

    /** The same problem, which may be none any more after so long. */
    public Problem retryAfter(Duration time) {
        return new Problem(type, detail(), errors, extra, perhapsHidden, time);
    }

    /** How long it makes sense to wait; null where nothing is known of that. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** The document; {@code instance} is the address it arose at, where that is said. */
    public Body body(@Nullable String instance) {
        return new Body(NAMES + type.name().toLowerCase(Locale.ROOT).replace('_', '-'), type.title(), type.status(),
                type.name(), detail(), instance, errors, extra);
    }

    /** A field at fault: JSON pointer (RFC 6901) and a Chinese explanation. */
    public record FieldError(String pointer, String detail) {
    }

    /** The document, RFC 9457. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(String type, String title, int status, String code, String detail, @Nullable String instance,
            List<FieldError> errors, @com.fasterxml.jackson.annotation.JsonAnyGetter Map<String, Object> extra) {
    }
}
