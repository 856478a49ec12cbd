package org.silveralliance.gateway.session;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.jboss.logging.Logger;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.AuditEvents;
import org.silveralliance.gateway.limits.Uploads;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Keeps the tokens of the code flow in the database; the browser's cookie carries only the session's random number. */
@Alternative
@Priority(1)
@ApplicationScoped
public class DatabaseTokens implements TokenStateManager {

    private static final Logger LOG = Logger.getLogger(DatabaseTokens.class);
    private static final String FOUND = DatabaseTokens.class.getName();

    private final Sessions sessions;
    private final AuditEvents events;
    private final Duration longestUpload;

    DatabaseTokens(Sessions sessions, AuditEvents events, GatewayConfig config) {
        this.sessions = sessions;
        this.events = events;
        this.longestUpload = config.connections().uploadAnsweredWithin();
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig config, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        if (request.get(FOUND) == null) {
            events.loggedIn(request, tokens.getAccessToken());
        }
        return context.runBlocking(() -> sessions.keep(write(tokens), Owner.of(tokens.getIdToken())));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig config, String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> {
            AuthorizationCodeTokens found = sessions.find(state).map(DatabaseTokens::read)
                    .orElseThrow(() -> new AuthenticationFailedException("The session has ended"));
            request.put(FOUND, found);
            return found;
        });
    }

    /**
     * A logout, or the first half of a refresh: a page's calls come side by side, and some still bring the cookie of before. An
     * upload is answered when it is over, and until then its page has no other.
     */
    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig config, String state,
            OidcRequestContext<Void> context) {
        AuthorizationCodeTokens found = request.get(FOUND);
        AuthorizationCodeTokens current = request.get(AuthorizationCodeTokens.class.getName());
        boolean refreshed = found != null && current != null && !found.getIdToken().equals(current.getIdToken());
        if (found != null && !refreshed) {
            events.loggedOut(request, found.getAccessToken());
        }
        boolean upload = refreshed && Uploads.isOne(request.request().headers());
        if (upload) {
            request.addEndHandler(answered -> request.vertx().executeBlocking(() -> {
                sessions.told(state);
                return state;
            }).onFailure(failed -> LOG.warn("A replaced session lives longer than it needs to", failed)));
        }
        return context.runBlocking(() -> {
            if (refreshed) {
                sessions.replace(state, write(current), upload ? longestUpload : Duration.ZERO);
            } else {
                sessions.end(state);
            }
            return null;
        });
    }

    private static String write(AuthorizationCodeTokens tokens) {
        return new JsonObject().put("id", tokens.getIdToken()).put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken()).put("scope", tokens.getAccessTokenScope())
                .put("expires", tokens.getAccessTokenExpiresIn()).encode();
    }

    private static AuthorizationCodeTokens read(String text) {
        JsonObject tokens = new JsonObject(text);
        return new AuthorizationCodeTokens(tokens.getString("id"), tokens.getString("access"), tokens.getString("refresh"),
                tokens.getLong("expires"), tokens.getString("scope"));
    }
}
