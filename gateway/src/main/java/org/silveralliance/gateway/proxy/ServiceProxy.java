package org.silveralliance.gateway.proxy;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.limits.RateLimits;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Passes known calls on to their service with the caller's token, and nothing else the caller sent about himself. */
@ApplicationScoped
public class ServiceProxy {

    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    /** As {@link Refusal#TOO_LARGE} says; what comes without a length is cut off by quarkus.http.limits.max-body-size. */
    private static final long LARGEST = 64L * 1024 * 1024;
    /** Who asked, for the services' audit trails. */
    private static final String ORIGIN = "X-SA-Origin";
    /** Hop-by-hop (RFC 9110, 7.6.1), cookies, and headers that would claim an identity or an origin. */
    private static final List<String> NOT_FORWARDED = List.of("Cookie", "Connection", "Keep-Alive", "Proxy-Authenticate",
            "Proxy-Authorization", "TE", "Trailer", "Upgrade", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Forwarded-User", "X-Real-IP", "X-User", "X-Roles", ORIGIN);
    private static final List<String> NOT_RETURNED = List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Trailer",
            "Upgrade", "Server", "Set-Cookie");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RateLimits limits;
    private final Map<Route, HttpProxy> services = new EnumMap<>(Route.class);

    ServiceProxy(Vertx vertx, GatewayConfig config, RateLimits limits) {
        this.limits = limits;
        GatewayConfig.Connections connections = config.connections();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections.most())
                .setKeepAliveTimeout((int) connections.keepAlive().toSeconds())
                .setConnectTimeout((int) connections.connectWithin().toMillis()).setTcpNoDelay(true)
                .setDecompressionSupported(false));
        GatewayConfig.Services addresses = config.services();
        Map.of(Route.MEMBERS, addresses.members(), Route.ALLIANCE, addresses.alliance(), Route.ACTIVITIES,
                addresses.activities(), Route.NOTIFICATION, addresses.notification())
                .forEach((route, address) -> services.put(route, proxy(client, address, connections.others())));
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
        router.route("/exchange/*").handler(this::pass);
    }

    private void pass(RoutingContext request) {
        HttpProxy service = Route.of(request.normalizedPath()).map(services::get).orElse(null);
        Refusal refusal = refuse(request, service);
        if (refusal != null) {
            refusal.answer(request);
            return;
        }
        MultiMap headers = request.request().headers();
        String token = token(request);
        NOT_FORWARDED.forEach(headers::remove);
        headers.set(ORIGIN, address(request));
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
        if (service != null) {
            service.handle(request.request());
        }
    }

    private @Nullable Refusal refuse(RoutingContext request, @Nullable HttpProxy service) {
        HttpMethod method = request.request().method();
        MultiMap headers = request.request().headers();
        if (service == null) {
            return Refusal.NOT_FOUND;
        }
        if (!Route.METHODS.contains(method.name())) {
            return Refusal.METHOD_NOT_ALLOWED;
        }
        // Only a cookie is sent without the user's will; a bearer token never is.
        if (!SAFE.contains(method) && !headers.contains("Authorization") && !headers.contains("X-CSRF")) {
            return Refusal.CSRF;
        }
        if (length(headers) > LARGEST) {
            return Refusal.TOO_LARGE;
        }
        long wait = limits.secondsToWait(caller(request));
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

    private static String caller(RoutingContext request) {
        SecurityIdentity identity = identity(request);
        return identity != null && !identity.isAnonymous() ? identity.getPrincipal().getName()
                : address(request);
    }

    private static String address(RoutingContext request) {
        return String.valueOf(request.request().remoteAddress().hostAddress());
    }

    private static @Nullable String token(RoutingContext request) {
        SecurityIdentity identity = identity(request);
        AccessTokenCredential credential = identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }

    private static @Nullable SecurityIdentity identity(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    private static HttpProxy proxy(HttpClient client, URI service, int otherConnections) {
        return HttpProxy.reverseProxy(client).origin(service.getPort(), service.getHost())
                .addInterceptor(new Cleaning(service.getScheme() + "://" + service.getAuthority(), otherConnections));
    }

    /** Takes from an answer what concerns only the way between gateway and service. */
    private record Cleaning(String origin, int otherConnections) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(away -> again(context, away, otherConnections)).recover(away -> {
                LOG.warnf("%s does not answer: %s", origin, away.toString());
                return Future.succeededFuture(context.request().release().response()
                        .setStatusCode(Refusal.UNAVAILABLE.status()).putHeader("Content-Type", Refusal.PROBLEM_JSON)
                        .putHeader("Retry-After", "5").setBody(Body.body(Refusal.UNAVAILABLE.document())));
            });
        }

        /**
         * A connection of the pool may be closed at the moment it is used again, for example because another caller broke off;
         * when many did, the next one too. A question that changes nothing, and so has no body, is then asked again.
         */
        private static Future<ProxyResponse> again(ProxyContext context, Throwable away, int left) {
            if (left > 0 && away instanceof HttpClosedException && SAFE.contains(context.request().getMethod())) {
                context.request().setBody(Body.body(Buffer.buffer()));
                return context.sendRequest().recover(closed -> again(context, closed, left - 1));
            }
            return Future.failedFuture(away);
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            MultiMap headers = context.response().headers();
            NOT_RETURNED.forEach(headers::remove);
            String location = headers.get("Location");
            if (location != null && location.startsWith(origin)) {
                headers.set("Location", location.substring(origin.length()));
            }
            return context.sendResponse();
        }
    }
}
