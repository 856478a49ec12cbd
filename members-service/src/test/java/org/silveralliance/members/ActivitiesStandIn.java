package org.silveralliance.members;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.silveralliance.members.roll.ActivitiesApi;
import org.silveralliance.members.roll.PeopleOfActivity;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusMock;

/** activities-service, as far as it says whom a token's bearer sees on the lists of one activity; to others it is not there. */
public final class ActivitiesStandIn implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String[]> seen;

    /** What each token is told: member ids. */
    public ActivitiesStandIn(UUID activity, Map<String, String[]> seen) throws IOException {
        this.seen = seen;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/activities/" + activity + "/people", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String[] ids = authorization == null ? null : this.seen.get(authorization.substring("Bearer ".length()));
            String items = ids == null ? ""
                    : Stream.of(ids).map("{\"memberId\":\"%s\"}"::formatted).collect(Collectors.joining(","));
            byte[] body = ("{\"items\":[" + items + "],\"next\":null}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(ids == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        QuarkusMock.installMockForType(new PeopleOfActivity(QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).readTimeout(10, TimeUnit.SECONDS)
                .build(ActivitiesApi.class)), PeopleOfActivity.class);
    }

    /** From now on it is away. */
    @Override
    public void close() {
        server.stop(0);
    }
}
