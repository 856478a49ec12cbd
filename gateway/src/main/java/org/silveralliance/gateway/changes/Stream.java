package org.silveralliance.gateway.changes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.Person;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * One page that listens. Each kind is told once a second at most; what comes meanwhile waits as one, so nothing piles up for
 * whoever reads slowly, and who does not read at all is cut off. All of it happens in the request's own context.
 */
final class Stream {

    private static final long BETWEEN_MILLIS = 1_000;
    private static final long NONE = -1;
    /** Browsers come again spread over some seconds: after a replica has gone all of them are under way at once. */
    private static final int AGAIN_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 6_000;

    private final Person person;
    private final String login;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final Context context;
    private final Set<Kind> waiting = EnumSet.noneOf(Kind.class);
    private long sign = NONE;
    private long life = NONE;
    private long between = NONE;
    private boolean over;

    Stream(Person person, String login, HttpServerRequest request, Vertx vertx) {
        this.person = person;
        this.login = login;
        this.request = request;
        this.response = request.response();
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    String division() {
        return person.division();
    }

    String login() {
        return login;
    }

    boolean isOf(Stream other) {
        return person.name().equals(other.person.name());
    }

    /** @param luck from 0 to 1: spreads what would else happen to all streams at the same time */
    void begin(GatewayConfig.Changes config, double luck) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8")
                // A front that gathers answers (nginx does) would keep everything until the end.
                .putHeader("X-Accel-Buffering", "no").putHeader("Content-Encoding", "identity");
        response.write("retry: " + Math.round(AGAIN_MILLIS + SPREAD_MILLIS * luck) + "\n\n");
        sign = vertx.setPeriodic(config.sign().toMillis(), time -> write(":\n\n"));
        life = vertx.setTimer(Math.round(config.life().toMillis() * (1 - luck / 10)), time -> end());
    }

    void tell(Collection<Kind> kinds) {
        context.runOnContext(here -> {
            waiting.addAll(kinds);
            if (between == NONE) {
                send();
            }
        });
    }

    private void send() {
        waiting.forEach(kind -> write("event: changed\ndata: " + kind.word() + "\n\n"));
        waiting.clear();
        between = vertx.setTimer(BETWEEN_MILLIS, time -> {
            between = NONE;
            if (!waiting.isEmpty()) {
                send();
            }
        });
    }

    private void write(String text) {
        if (over) {
            return;
        }
        if (response.writeQueueFull()) {
            clear();
            request.connection().close();
            return;
        }
        response.write(text);
    }

    void end() {
        context.runOnContext(here -> {
            if (!over) {
                clear();
                response.end();
            }
        });
    }

    /** Nothing is told any more; also when the browser has gone. */
    void clear() {
        over = true;
        vertx.cancelTimer(sign);
        vertx.cancelTimer(life);
        vertx.cancelTimer(between);
    }
}
