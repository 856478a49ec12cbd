package org.silveralliance.gateway.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends sessions when Keycloak says that their login has ended: in the table, and so for every replica, before it is answered
 * (OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8). The path that quarkus-oidc offers remembers it in one process,
 * of a person's logins only the last, and only until the next login of anybody.
 */
@ApplicationScoped
public class BackChannelLogout {

    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantIdentityProvider keycloak;
    private final Sessions sessions;
    private final Vertx vertx;

    BackChannelLogout(TenantIdentityProvider keycloak, Sessions sessions, Vertx vertx) {
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.post("/logout/backchannel").handler(this::receive);
    }

    private void receive(RoutingContext request) {
        HttpServerRequest form = request.request();
        String type = form.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            answer(request, 400);
            return;
        }
        form.setExpectMultipart(true).endHandler(read -> verify(request, form.getFormAttribute("logout_token"))).resume();
    }

    private void verify(RoutingContext request, @Nullable String token) {
        if (token == null) {
            answer(request, 400);
            return;
        }
        // Signature, issuer, audience and expiry are checked as of any token.
        keycloak.authenticate(new AccessTokenCredential(token)).subscribe().with(
                identity -> owner(identity).ifPresentOrElse(owner -> end(request, owner), () -> answer(request, 400)),
                refused -> answer(request, refused instanceof AuthenticationFailedException ? 400 : 503));
    }

    /** Whose sessions end; nobody's when the token is not one for logging out, such as an access token. */
    private static Optional<Owner> owner(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.containsClaim("nonce")
                || !(token.getClaim("events") instanceof Map<?, ?> events) || !events.containsKey(EVENT)) {
            return Optional.empty();
        }
        Owner owner = new Owner(token.getClaim("sid"), token.getSubject());
        return owner.sid() == null && owner.sub() == null ? Optional.empty() : Optional.of(owner);
    }

    private void end(RoutingContext request, Owner owner) {
        vertx.executeBlocking(() -> {
            sessions.endAllOf(owner);
            return 200;
        }).onSuccess(status -> answer(request, status)).onFailure(failed -> {
            LOG.warn("Sessions that Keycloak has ended cannot be ended here", failed);
            answer(request, 503);
        });
    }

    private static void answer(RoutingContext request, int status) {
        request.response().setStatusCode(status).putHeader("Cache-Control", "no-store").end();
    }
}
