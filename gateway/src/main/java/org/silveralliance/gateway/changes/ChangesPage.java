package org.silveralliance.gateway.changes;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.AuditEvents;
import org.silveralliance.gateway.audit.Person;
import org.silveralliance.gateway.refusal.Refusal;
import org.silveralliance.gateway.session.Owner;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Where a page listens, as server-sent events (WHATWG HTML, 9.2). */
@ApplicationScoped
public class ChangesPage {

    /** Where it lies; limits and rules are those of any call. */
    public static final String PATH = "/api/v1/changes";

    /** Behind the rules for all calls, before static files. */
    private static final int ORDER = 5_000;
    private static final int AGAIN_SECONDS = 60;

    private final Streams streams;
    private final AuditEvents events;
    private final GatewayConfig.Changes config;
    private final Vertx vertx;

    ChangesPage(Streams streams, AuditEvents events, GatewayConfig config, Vertx vertx) {
        this.streams = streams;
        this.events = events;
        this.config = config.changes();
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(ORDER).handler(this::listen);
    }

    private void listen(RoutingContext request) {
        SecurityIdentity identity = request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        String accessToken = identity == null ? null : accessToken(identity);
        Optional<Person> person = Person.of(accessToken);
        if (identity == null || person.isEmpty()) {
            Refusal.NOT_FOUND.answer(request);
            return;
        }
        Stream stream = new Stream(person.get(), login(identity, accessToken), request.request(), vertx);
        Optional<Refusal> refusal = streams.take(stream);
        if (refusal.isPresent()) {
            // That a replica is full, or hears nothing, is nobody's doing.
            if (refusal.get() == Refusal.TOO_MANY_REQUESTS) {
                events.refused(request, accessToken, refusal.get());
            }
            request.response().putHeader("Retry-After", Integer.toString(AGAIN_SECONDS));
            refusal.get().answer(request);
            return;
        }
        request.addEndHandler(over -> {
            stream.clear();
            streams.forget(stream);
        });
        // Who went while it was found out who he is has ended already, and nobody says so again.
        if (request.response().closed()) {
            stream.clear();
            streams.forget(stream);
            return;
        }
        stream.begin(config, ThreadLocalRandom.current().nextDouble());
    }

    private static @Nullable String accessToken(SecurityIdentity identity) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }

    /** A browser's session is known by its ID token; a system has only what it sends. */
    private static String login(SecurityIdentity identity, @Nullable String accessToken) {
        IdTokenCredential credential = identity.getCredential(IdTokenCredential.class);
        String token = credential == null ? accessToken : credential.getToken();
        return token == null ? "" : Owner.of(token).login();
    }
}
