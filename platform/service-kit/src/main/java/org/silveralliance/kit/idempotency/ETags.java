package org.silveralliance.kit.idempotency;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** ETag and If-Match: nobody overwrites what he has not read. */
public final class ETags {

    private ETags() {
    }

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses an update without If-Match (428) or with one that is no longer true (412). */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw KitProblem.PRECONDITION_REQUIRED.because("请先读取最新内容，再带上 If-Match 提交修改");
        }
        honourMatch(ifMatch, version);
    }

    /** Refuses an If-Match that is no longer true (412), for updates that keep what was before and may come without one. */
    public static void honourMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        String wanted = ifMatch.trim();
        if (!wanted.equals("*") && !wanted.replace("W/", "").replace("\"", "").equals(Long.toString(version))) {
            throw KitProblem.STALE.because("内容已被他人修改，请刷新后再试");
        }
    }
}
