package org.silveralliance.members.scope;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.problem.KitProblem;

/** The places in lists that cursors stand for. */
public final class Places {

    private Places() {
    }

    /** The place behind a cursor as its list reads it; empty at the beginning. What the list cannot read is MALFORMED. */
    public static <T> Optional<T> behind(@Nullable String cursor, Function<String, T> reading) {
        return Cursor.decode(cursor).map(text -> read(text, reading));
    }

    private static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (RuntimeException unreadable) {
            throw KitProblem.MALFORMED.because("翻页标记无效,请从第一页重新开始").at("/cursor", "无效");
        }
    }
}
