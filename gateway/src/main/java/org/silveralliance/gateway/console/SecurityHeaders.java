package org.silveralliance.gateway.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.gateway.GatewayConfig;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers every answer carries. Scripts and styles come only from here. */
@ApplicationScoped
public class SecurityHeaders {

    static final String CONTENT_RULES = "Content-Security-Policy";
    /** Where styles may come from, as the rules say it. */
    static final String STYLES = "style-src 'self'";

    private final boolean behindTls;
    private final String keycloak;

    SecurityHeaders(GatewayConfig config) {
        this.behindTls = config.behindTls();
        this.keycloak = config.keycloak().toString();
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, 500);
    }

    private void protect(RoutingContext request) {
        MultiMap headers = request.response().headers();
        // A large workbook is packed by workers that the console's own script makes; without blob: its export never ends.
        headers.set(CONTENT_RULES,
                "default-src 'self'; script-src 'self'; " + STYLES
                        + "; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + keycloak);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (behindTls) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (request.normalizedPath().startsWith("/api/") || request.normalizedPath().startsWith("/exchange/")) {
            headers.set("Cache-Control", "no-store");
            // Quarkus tells a script with 499 that nobody is logged in; clients and caches know 401.
            request.addHeadersEndHandler(ready -> {
                if (request.response().getStatusCode() == 499) {
                    request.response().setStatusCode(401);
                }
            });
        }
        request.next();
    }
}
