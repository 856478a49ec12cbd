package org.silveralliance.kit.http;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Only uploads may be large. A JSON body becomes objects before anything looks at their number, and takes ten times its size
 * by then, so {@value #LARGEST} bytes are all it gets; longer ones are answered 413.
 */
@ApplicationScoped
public class SmallBodies {

    static final long LARGEST = 256 * 1024;

    /** Behind Quarkus' own limit, which holds for uploads and would otherwise be set over this one. */
    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final EarlyRefusals refusals;

    public SmallBodies(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_UPLOAD_LIMIT);
    }

    private void limit(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            request.next();
        } else if (length(request) > LARGEST) {
            // What still arrives is not read.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            refusals.answer(request, KitProblem.TOO_LARGE.because("内容过大，最多 256 KB"));
        } else {
            // What comes without its length is cut off there.
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
            request.next();
        }
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException damaged) {
            return Long.MAX_VALUE;
        }
    }
}
