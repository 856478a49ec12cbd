package org.silveralliance.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Stands where members-service would and says what arrived. */
public class EchoService implements QuarkusTestResourceLifecycleManager {

    /** Requests that a caller may send at once; one more each second. */
    static final int BURST = 60;

    private final Map<String, Integer> closed = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::echo);
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of("sa.gateway.services.members", url, "sa.gateway.services.alliance", "http://127.0.0.1:1",
                    "sa.gateway.limits.burst", Integer.toString(BURST), "sa.gateway.limits.requests-per-second", "1");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        // The first calls of each such path find their connection closed.
        int times = path.contains("closed-once") ? 1 : path.contains("closed-thrice") ? 3 : 0;
        if (closed.merge(exchange.getRequestMethod() + path, 1, Integer::sum) <= times) {
            exchange.close();
            return;
        }
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        String headers = exchange.getRequestHeaders().keySet().stream().map(String::toLowerCase).sorted()
                .map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        byte[] body = ("{\"path\":\"" + exchange.getRequestURI() + "\",\"headers\":[" + headers + "],\"origin\":\""
                + exchange.getRequestHeaders().getFirst("X-SA-Origin") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Server", "echo");
        exchange.getResponseHeaders().add("Location",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/members/7");
        exchange.sendResponseHeaders(path.contains("refused") ? 422 : 201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
