package org.silveralliance.gateway.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.gateway.GatewayConfig;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Behind TLS the cookies of quarkus-oidc are called {@code __Host-…} outside: a browser takes such a name only over TLS and
 * from this host itself (RFC 6265bis, 4.1.3.2), so that no neighbour in the domain can plant a session. quarkus-oidc has no
 * setting for their names.
 */
@ApplicationScoped
public class HostCookies {

    private static final String PREFIX = "__Host-";
    private static final String OURS = "q_";
    /** What the server's reader of cookies passes over: {@code ,q_session} is {@code q_session} to it. */
    private static final Pattern BEFORE_A_NAME = Pattern.compile("^[\\s,]+|\\s+$");

    /** Before authentication, which reads them. */
    private static final int PRIORITY = 360;

    private final boolean behindTls;

    HostCookies(GatewayConfig config) {
        this.behindTls = config.behindTls();
    }

    void register(@Observes Filters filters) {
        if (behindTls) {
            filters.register(HostCookies::rename, PRIORITY);
        }
    }

    private static void rename(RoutingContext request) {
        List<String> sent = request.request().headers().getAll("Cookie");
        if (!sent.isEmpty()) {
            request.request().headers().set("Cookie", inside(String.join("; ", sent)));
        }
        request.addHeadersEndHandler(ready -> List.copyOf(request.request().cookies()).forEach(cookie -> {
            if (cookie.getName().startsWith(OURS) && cookie instanceof ServerCookie changed && changed.isChanged()) {
                outside(request, cookie);
            }
        }));
        request.next();
    }

    /** Takes the prefix off; what came without it was not set by us. */
    static String inside(String cookies) {
        return Stream.of(cookies.split(";")).map(BEFORE_A_NAME::matcher).map(found -> found.replaceFirst(""))
                .filter(cookie -> !cookie.startsWith(OURS))
                .map(cookie -> cookie.startsWith(PREFIX + OURS) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void outside(RoutingContext request, Cookie cookie) {
        request.response().removeCookies(cookie.getName(), false);
        Cookie renamed = Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue()).setPath("/").setSecure(true)
                .setHttpOnly(cookie.isHttpOnly()).setSameSite(cookie.getSameSite());
        if (cookie.getMaxAge() != Long.MIN_VALUE) {
            renamed.setMaxAge(cookie.getMaxAge());
        }
        request.response().addCookie(renamed);
    }
}
