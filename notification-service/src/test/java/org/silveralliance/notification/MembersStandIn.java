package org.silveralliance.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers contacts as members-service does, to bearers of the token it gives out itself. */
final class MembersStandIn {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern PURPOSE = Pattern.compile(
            "\"purpose\":\"(?:call-list (?:activity|alliance|county)/[0-9a-z-]+|[A-Z0-9_]+ (?:activity/[0-9a-f-]{36} )?[0-9]+)[^\"]{0,400}\"");

    private final Map<String, String> contacts = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean away;
    private volatile String instead = "";

    private MembersStandIn(HttpServer server) {
        this.server = server;
    }

    static MembersStandIn start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
            MembersStandIn members = new MembersStandIn(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", members::answer);
            server.start();
            return members;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/internal/contacts")) {
                boolean known = "Bearer service-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                // The trail of members-service is to say what for; without it nobody here is told anything.
                boolean says = PURPOSE.matcher(body).find();
                send(exchange, away ? 503 : !says ? 422 : known && body.contains("\"division\":\"3705") ? 200 : 401,
                        instead.isEmpty() ? found(body) : instead);
            } else if (path.equals("/instead")) {
                instead = body;
                send(exchange, 200, "{}");
            } else if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\":\"service-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            } else if (path.equals("/away")) {
                away = Boolean.parseBoolean(body);
                send(exchange, 200, "{}");
            } else {
                contacts.put(path.substring(1), body);
                send(exchange, 200, "{}");
            }
        }
    }

    private String found(String body) {
        Matcher ids = ID.matcher(body);
        return "{\"items\":[" + ids.results().map(id -> contacts.get(id.group())).filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(",")) + "]}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
