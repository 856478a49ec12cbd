package org.silveralliance.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;

/** Calls of the interface are made by programs: they are told that nobody is logged in, never sent to a login page. */
@ApplicationScoped
public class ScriptCalls implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        String path = request.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/exchange/") || path.equals(Logout.PATH);
    }
}
