package org.silveralliance.gateway.proxy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.AuditEvents;
import org.silveralliance.gateway.changes.Announcements;
import org.silveralliance.gateway.limits.Addresses;
import org.silveralliance.gateway.limits.Cost;
import org.silveralliance.gateway.limits.RateLimits;
import org.silveralliance.gateway.limits.UnderWay;
import org.silveralliance.gateway.limits.Uploads;
import org.silveralliance.gateway.refusal.Refusal;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;

/** Passes known calls on to their service with the caller's token, and nothing else the caller sent about himself. */
@ApplicationScoped
public class ServiceProxy {

    /** Of an upload; what comes without a length is cut off by the service. */
    private static final long LARGEST = 64L * 1024 * 1024;
    /** Who asked, for the services' audit trails. */
    private static final String ORIGIN = "X-SA-Origin";
    /** Hop-by-hop (RFC 9110, 7.6.1), cookies, and headers that would claim an identity or an origin. */
    private static final List<String> NOT_FORWARDED = List.of("Cookie", "Connection", "Keep-Alive", "Proxy-Authenticate",
            "Proxy-Authorization", "TE", "Trailer", "Upgrade", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Forwarded-User", "X-Real-IP", "X-User", "X-Roles", ORIGIN);

    private final RateLimits limits;
    private final Addresses addresses;
    private final UnderWay underWay;
    private final AuditEvents events;
    private final Announcements announcements;
    private final Map<Route, HttpProxy> services = new EnumMap<>(Route.class);

    ServiceProxy(Vertx vertx, GatewayConfig config, RateLimits limits, Addresses addresses, UnderWay underWay,
            AuditEvents events, Announcements announcements) {
        this.limits = limits;
        this.addresses = addresses;
        this.underWay = underWay;
        this.events = events;
        this.announcements = announcements;
        GatewayConfig.Connections connections = config.connections();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections.most())
                .setMaxWaitQueueSize(connections.waiting()).setKeepAliveTimeout((int) connections.keepAlive().toSeconds())
                .setConnectTimeout((int) connections.connectWithin().toMillis()).setTcpNoDelay(true)
                .setDecompressionSupported(false));
        SmallBodies bodies = new SmallBodies(vertx, connections.bodyReadWithin());
        GatewayConfig.Services known = config.services();
        Map.of(Route.MEMBERS, known.members(), Route.ALLIANCE, known.alliance(), Route.ACTIVITIES, known.activities(),
                Route.NOTIFICATION, known.notification())
                .forEach((route, address) -> services.put(route, Passage.to(address, client, bodies, connections)));
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
        router.route("/exchange/*").handler(this::pass);
    }

    private void pass(RoutingContext request) {
        Route route = Route.of(request.normalizedPath()).orElse(null);
        Refusal refusal = refuse(request, route);
        if (refusal != null) {
            events.refused(request, token(request), refusal);
            refusal.answer(request);
            return;
        }
        HttpProxy service = services.get(route);
        if (service == null) {
            request.next();
            return;
        }
        MultiMap headers = request.request().headers();
        String token = token(request);
        String address = addresses.of(request.request());
        NOT_FORWARDED.forEach(headers::remove);
        headers.set(ORIGIN, address);
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
        announcements.follow(request, token);
        service.handle(request.request());
    }

    /** Whether the caller has room for it; given back when it is answered, or its connection is gone. */
    private boolean begin(RoutingContext request) {
        MultiMap headers = request.request().headers();
        String caller = caller(request);
        // Who keeps the length to himself may send as much as is taken.
        long bytes = Uploads.isOne(headers) ? 0
                : headers.contains("Transfer-Encoding") ? SmallBodies.LARGEST : length(headers);
        boolean fits = underWay.begin(caller, bytes);
        if (fits) {
            AtomicBoolean open = new AtomicBoolean(true);
            request.addEndHandler(over -> {
                if (open.compareAndSet(true, false)) {
                    underWay.end(caller, bytes);
                }
            });
        }
        return fits;
    }

    private @Nullable Refusal refuse(RoutingContext request, @Nullable Route route) {
        HttpMethod method = request.request().method();
        MultiMap headers = request.request().headers();
        if (route == null) {
            return Refusal.NOT_FOUND;
        }
        if (!Route.METHODS.contains(method.name())) {
            return Refusal.METHOD_NOT_ALLOWED;
        }
        // Only a cookie is sent without the user's will; a bearer token never is.
        if (!Passage.SAFE.contains(method) && !headers.contains("Authorization") && !headers.contains("X-CSRF")) {
            return Refusal.CSRF;
        }
        if (length(headers) > (Uploads.isOne(headers) ? LARGEST : SmallBodies.LARGEST)) {
            Passage.endWithoutBody(request.request());
            return Refusal.TOO_LARGE;
        }
        long wait = secondsToWait(request);
        if (wait == 0 && !begin(request)) {
            wait = 1;
        }
        if (wait > 0) {
            request.response().putHeader("Retry-After", Long.toString(wait));
            return Refusal.TOO_MANY_REQUESTS;
        }
        return null;
    }

    private static long length(MultiMap headers) {
        String length = headers.get("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException damaged) {
            return Long.MAX_VALUE;
        }
    }

    private long secondsToWait(RoutingContext request) {
        int cost = Cost.of(request.request().method(), request.normalizedPath());
        return isNamed(request) ? limits.secondsToWait(caller(request), cost)
                : limits.secondsToWaitUnnamed(addresses.of(request.request()), cost);
    }

    /** Who it is, or where somebody unnamed comes from. */
    private String caller(RoutingContext request) {
        SecurityIdentity identity = identity(request);
        return identity != null && isNamed(request) ? identity.getPrincipal().getName()
                : "unnamed " + Addresses.subscriber(addresses.of(request.request()));
    }

    private static boolean isNamed(RoutingContext request) {
        SecurityIdentity identity = identity(request);
        return identity != null && !identity.isAnonymous();
    }

    private static @Nullable String token(RoutingContext request) {
        SecurityIdentity identity = identity(request);
        AccessTokenCredential credential = identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }

    private static @Nullable SecurityIdentity identity(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }
}
