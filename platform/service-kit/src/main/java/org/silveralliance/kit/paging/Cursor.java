package org.silveralliance.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** An opaque place in a list. */
public final class Cursor {

    private Cursor() {
    }

    public static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place behind a cursor; empty at the beginning. A damaged cursor is MALFORMED. */
    public static Optional<String> decode(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            throw KitProblem.MALFORMED.because("翻页标记无效，请从第一页重新开始").at("/cursor", "无效");
        }
    }
}
