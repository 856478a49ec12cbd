package org.silveralliance.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** An opaque place in a list. */
public final class Cursor {

    /** Of any cursor; none we give is a quarter as long. */
    private static final int LONGEST = 4_000;

    private Cursor() {
    }

    public static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place behind a cursor; empty at the beginning. A damaged or endless cursor is MALFORMED. */
    public static Optional<String> decode(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        if (cursor.length() > LONGEST) {
            throw damaged();
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.indexOf('\0') >= 0) {
                throw damaged();
            }
            return Optional.of(place);
        } catch (IllegalArgumentException damaged) {
            throw damaged();
        }
    }

    /** As {@link #decode(String)}, read by whoever made the place; a place that cannot be read is MALFORMED too. */
    public static <T> Optional<T> decode(@Nullable String cursor, Function<String, T> reading) {
        Optional<String> place = decode(cursor);
        try {
            return place.map(reading);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            throw damaged();
        }
    }

    private static Problem damaged() {
        return KitProblem.MALFORMED.because("翻页标记无效，请从第一页重新开始").at("/cursor", "无效");
    }
}
