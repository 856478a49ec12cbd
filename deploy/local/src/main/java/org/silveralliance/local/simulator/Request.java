package org.silveralliance.local.simulator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;

/** What a vendor needs of a request. */
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT),
                values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                pairs(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "")), headers, body);
    }

    /** The body's form fields together with the query, as Aliyun's RPC style allows either. */
    Map<String, String> form() {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(pairs(body));
        return all;
    }

    String query(String name) {
        return Objects.requireNonNullElse(query.get(name), "");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text.isBlank()) {
            return pairs;
        }
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            pairs.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
