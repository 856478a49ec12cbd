package org.silveralliance.kit.paging;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list; {@code next} is the cursor of the following one, null on the last. {@code total} is there when it was
 * asked for, {@code totalIsEstimate} where it was too many to count.
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalIsEstimate) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    /** Cuts a list read with {@code limit + 1} rows into a page; the cursor comes from the last row shown. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, String> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? Cursor.encode(cursor.apply(shown.getLast())) : null,
                null, null);
    }

    /** A list that always comes whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null, null);
    }

    /** The same page with the total count, when it was asked for. */
    public Page<T> withTotal(long count) {
        return new Page<>(items, next, count, null);
    }

    /** The same page with about how many there are. */
    public Page<T> withEstimate(long count) {
        return new Page<>(items, next, count, true);
    }

    /** A limit within 1…{@value #MAX_LIMIT}; absent means {@value #DEFAULT_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MAX_LIMIT);
    }
}
