package org.silveralliance.gateway.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The console's page, for every path that is a room of it. */
@ApplicationScoped
public class Console {

    private final String page = read();

    void register(@Observes Router router) {
        // Behind the static files and the routes, so that only what nobody else answers is a room.
        router.get().order(30_000).handler(this::show);
    }

    private void show(RoutingContext request) {
        String path = request.normalizedPath();
        boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (isFile || path.startsWith("/api/") || path.startsWith("/exchange/") || path.startsWith("/q/")) {
            request.next();
            return;
        }
        request.response().putHeader("Content-Type", "text/html; charset=utf-8").putHeader("Cache-Control", "no-store")
                .end(page);
    }

    private static String read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("console/index.html")) {
            return file == null ? "<!doctype html><meta charset=utf-8><title>银发联盟</title><p>控制台尚未构建。</p>"
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
