package org.silveralliance.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Logging out is a POST with {@code X-CSRF}, which no other site can make a browser send. quarkus-oidc ends the session and
 * names Keycloak's page in {@code Location}; a script cannot read where a redirect leads, so it is told without one.
 */
@ApplicationScoped
public class Logout {

    static final String PATH = "/logout";

    /** Before authentication, which logs out. */
    private static final int PRIORITY = 350;

    void register(@Observes Filters filters) {
        filters.register(Logout::guard, PRIORITY);
    }

    /** Who was not logged in any more is where logging out leads. */
    void register(@Observes Router router) {
        router.post(PATH).handler(request -> request.response().setStatusCode(204).putHeader("Location", "/").end());
    }

    private static void guard(RoutingContext request) {
        if (!request.normalizedPath().equals(PATH)) {
            request.next();
        } else if (!HttpMethod.POST.equals(request.request().method())) {
            request.response().setStatusCode(405).putHeader("Allow", "POST").end();
        } else if (!request.request().headers().contains("X-CSRF")) {
            request.response().setStatusCode(403).end();
        } else {
            // Photos that the browser may keep for a day; what was typed the console forgets, and language and size of letters stay.
            request.response().putHeader("Clear-Site-Data", "\"cache\"");
            request.addHeadersEndHandler(ready -> {
                if (request.response().getStatusCode() == 302) {
                    request.response().setStatusCode(204);
                }
            });
            request.next();
        }
    }
}
