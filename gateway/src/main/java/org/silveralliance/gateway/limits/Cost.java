package org.silveralliance.gateway.limits;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;

/** What a call takes from its caller's bucket: as much as it makes a service work. */
public final class Cost {

    private static final int USUAL = 1;
    /** A calendar that is polled: somebody who guesses addresses gets few. */
    private static final int FEED = 5;
    /** A whole county counted. */
    private static final int COUNT = 5;
    /** A workbook or a solver. */
    private static final int HEAVY = 20;

    private static final Pattern STARTS_WORK = Pattern.compile("/api/v1/(imports|surveys/[^/]+/imports|grouping-proposals"
            + "|grouping-proposals/[^/]+/(moves|approve)|rotations|rotations/[^/]+/[^/]+/replan|rotation-replans/[^/]+/apply"
            + "|activities/[^/]+/photos|holidays/[^/]+/lines)");
    private static final Pattern READS_MUCH = Pattern
            .compile("/api/v1/(.+/(annotated|comparison|alternatives|explanation)|audit/[^/]+/verify)");

    private static final Pattern COUNTS = Pattern.compile("/api/v1/(statistics/members|floating/six)");

    private Cost() {
    }

    public static int of(HttpMethod method, String path) {
        if (path.startsWith(Feeds.PATH + "/")) {
            return FEED;
        }
        Pattern heavy = HttpMethod.POST.equals(method) ? STARTS_WORK : READS_MUCH;
        if (heavy.matcher(path).matches()) {
            return HEAVY;
        }
        return HttpMethod.GET.equals(method) && COUNTS.matcher(path).matches() ? COUNT : USUAL;
    }
}
