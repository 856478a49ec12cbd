package org.silveralliance.gateway.proxy;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.limits.Uploads;
import org.silveralliance.gateway.refusal.Refusal;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * The way of one call to a service and back. It ends in bounded time: a service that does not answer is away, and takes from an
 * answer what concerns only the way between gateway and service.
 */
final class Passage implements ProxyInterceptor {

    static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final List<String> NOT_RETURNED = List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Trailer",
            "Upgrade", "Server", "Set-Cookie");

    private static final long LINGERING_MILLIS = 1_000;

    private final SmallBodies bodies;
    private final String origin;
    private final GatewayConfig.Connections config;

    private Passage(SmallBodies bodies, URI service, GatewayConfig.Connections config) {
        this.bodies = bodies;
        this.origin = service.getScheme() + "://" + service.getAuthority();
        this.config = config;
    }

    static HttpProxy to(URI service, HttpClient client, SmallBodies bodies, GatewayConfig.Connections config) {
        SocketAddress address = SocketAddress.inetSocketAddress(service.getPort(), service.getHost());
        Passage passage = new Passage(bodies, service, config);
        return HttpProxy.reverseProxy(client).origin(context -> passage.ask(client, address, context)).addInterceptor(passage);
    }

    private Future<HttpClientRequest> ask(HttpClient client, SocketAddress service, ProxyContext context) {
        boolean upload = Uploads.isOne(context.request().headers());
        return client.request(new RequestOptions().setServer(service).setConnectTimeout(config.freeWithin().toMillis())
                .setIdleTimeout((upload ? config.uploadAnsweredWithin() : config.answeredWithin()).toMillis()));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return send(context).recover(away -> again(context, away, config.others())).recover(failed -> {
            Refusal refusal = failed instanceof SmallBodies.Refused refused ? refused.refusal() : Refusal.UNAVAILABLE;
            if (refusal == Refusal.UNAVAILABLE) {
                LOG.warnf("%s does not answer: %s", origin, failed.toString());
            }
            return Future.succeededFuture(refused(context, refusal));
        });
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        MultiMap headers = context.request().headers();
        if (Uploads.isOne(headers)) {
            return context.sendRequest();
        }
        // It is read here, so it is here that the caller is told to go on.
        if (headers.contains(HttpHeaders.EXPECT)) {
            headers.remove(HttpHeaders.EXPECT);
            context.request().proxiedRequest().response().writeContinue();
        }
        return bodies.read(context.request().getBody().stream()).compose(body -> {
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
            context.request().setBody(Body.body(body));
            return context.sendRequest().onComplete(answered -> bodies.release(body));
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

    private static ProxyResponse refused(ProxyContext context, Refusal refusal) {
        ProxyResponse answer = context.request().release().response().setStatusCode(refusal.status())
                .putHeader("Content-Type", Refusal.PROBLEM_JSON).setBody(Body.body(refusal.document()));
        if (refusal == Refusal.UNAVAILABLE) {
            return answer.putHeader("Retry-After", "5");
        }
        endWithoutBody(context.request().proxiedRequest());
        return answer;
    }

    /** Ends the connection after the answer, a moment later: at once, what the caller still sends would make him lose it. */
    static void endWithoutBody(HttpServerRequest request) {
        // The other handler of an end is the routing context's.
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE).bodyEndHandler(said -> {
            request.handler(unwanted -> {
            });
            request.resume();
            Vertx.currentContext().owner().setTimer(LINGERING_MILLIS, late -> request.connection().close());
        });
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
