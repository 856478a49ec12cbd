package org.silveralliance.members.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.kit.http.EarlyRefusals;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses an upload by its announced length, before a byte of it is stored. What still arrives is thrown away, so that the
 * sender gets to read the answer instead of a broken connection.
 */
@ApplicationScoped
public class UploadLimit {

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final long FORM_AROUND_THE_FILE = 1L << 20;
    private static final long TOO_LARGE_TO_WAIT_FOR = 2L << 30;

    private final long most;
    private final EarlyRefusals refusals;

    public UploadLimit(MembersConfig config, EarlyRefusals refusals) {
        this.refusals = refusals;
        this.most = config.imports().maxFile().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long announced = length(request);
        if (announced <= most + FORM_AROUND_THE_FILE) {
            context.next();
            return;
        }
        if (announced > TOO_LARGE_TO_WAIT_FOR) {
            request.connection().close();
            return;
        }
        request.handler(thrownAway -> {
        });
        request.endHandler(all -> refusals.answer(context, WorkbookRefused.Reason.WORKBOOK_TOO_LARGE
                .because("文件不能超过 " + (most >> 20) + " MB，请分成几个文件上传")));
        request.resume();
    }

    private static long length(HttpServerRequest request) {
        String stated = request.getHeader("Content-Length");
        return stated == null || !stated.matches("[0-9]{1,18}") ? 0 : Long.parseLong(stated);
    }
}
