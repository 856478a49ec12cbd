package org.silveralliance.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Where the browser arrives after logging in; it goes on to the page it came from. */
@ApplicationScoped
public class Login {

    void register(@Observes Router router) {
        router.get("/login").handler(Login::goOn);
    }

    private static void goOn(RoutingContext request) {
        String wanted = request.request().getParam("return");
        request.response().setStatusCode(302).putHeader("Location", isOurs(wanted) ? wanted : "/").end();
    }

    /** Only a path of ours: {@code //host} and {@code /\host} would leave for another site. */
    static boolean isOurs(@org.jspecify.annotations.Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\")
                && path.chars().noneMatch(c -> c < ' ');
    }
}
