package org.silveralliance.gateway.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What somebody sees who opens a page, or logs in, while Keycloak or the database is away: what is the matter, in words, on a
 * page that tries again by itself. Programs are answered as they always are.
 */
@ApplicationScoped
public class Away {

    private static final Logger LOG = Logger.getLogger(Away.class);
    private static final int AGAIN_SECONDS = 5;
    private static final String STYLE = """
            body { margin: 0; background: #f6f5f1; color: #1f2a30; font: 1.15rem/1.7 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif }
            main { max-width: 32rem; margin: 10vh auto 0; padding: 1.5rem; background: #fff; border: 1px solid #d5d9d8; border-radius: 12px }
            h1 { margin: 0 0 .5rem; font-size: 1.4rem; color: #1f5673 }
            a { color: #1f5673 }""";
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="%1$d"><title>正在启动 · 银发联盟</title>
            <style>%2$s</style></head>
            <body><main>
            <h1>系统正在启动，或者暂时有一部分没有运行</h1>
            <p>一般一两分钟就好，您不用做什么：这一页每 %1$d 秒自动再试一次。超过十分钟还是这样，请告诉系统管理员。</p>
            <p><a href="/">回到首页</a></p>
            </main></body></html>
            """;

    void register(@Observes Router router) {
        // Before all others that hear of failures.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::say);
    }

    private void say(RoutingContext request) {
        String accepts = String.valueOf(request.request().getHeader("Accept"));
        boolean page = HttpMethod.GET.equals(request.request().method()) && accepts.contains("text/html");
        // Who may not is told so by those who know why; every login ends with being sent on, which is thrown, too.
        boolean refused = request.failure() instanceof SecurityException || request.statusCode() < 500
                || request.failure() instanceof AuthenticationRedirectException;
        if (!page || refused || request.response().headWritten()) {
            request.next();
            return;
        }
        LOG.error("A page could not be opened", request.failure());
        // Its style stands in the page, as nothing else may be there to answer: it is allowed by its digest.
        MultiMap headers = request.response().headers();
        String rules = headers.get(SecurityHeaders.CONTENT_RULES);
        if (rules != null) {
            headers.set(SecurityHeaders.CONTENT_RULES,
                    rules.replace(SecurityHeaders.STYLES, SecurityHeaders.STYLES + allowed()));
        }
        request.response().setStatusCode(503).putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store").putHeader("Retry-After", Integer.toString(AGAIN_SECONDS))
                .end(PAGE.formatted(AGAIN_SECONDS, STYLE));
    }

    private static String allowed() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
