package org.silveralliance.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.Person;
import org.silveralliance.gateway.refusal.Refusal;
import org.silveralliance.testkit.Timeouts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

class StreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    @DisplayName("nothing is kept for a page that does not read: it is cut off")
    void shouldCutOffWhoDoesNotRead() {
        Stream stream = stream("a");
        stream.begin(usual(), 0);
        full = true;

        stream.tell(List.of(Kind.MEMBERS, Kind.UNITS));

        await().atMost(Timeouts.EVENTUALLY).until(() -> done.contains("close"));
        assertThat(done).containsExactly("write retry: 2000\n\n", "close");
    }

    @Test
    @DisplayName("so many streams are open at a replica and no more, and none while nothing is heard")
    void shouldOpenSoManyStreams() {
        Streams streams = new Streams(2, 1);
        assertThat(streams.take(stream("a"))).contains(Refusal.UNAVAILABLE);

        streams.open();
        Stream second = stream("b");
        assertThat(streams.take(stream("a"))).isEmpty();
        assertThat(streams.take(stream("a"))).contains(Refusal.TOO_MANY_REQUESTS);
        assertThat(streams.take(second)).isEmpty();
        assertThat(streams.take(stream("c"))).contains(Refusal.UNAVAILABLE);

        streams.forget(second);
        assertThat(streams.take(stream("c"))).isEmpty();
    }

    private Stream stream(String name) {
        HttpServerResponse response = answering(HttpServerResponse.class, (method, arguments) -> switch (method) {
            case "writeQueueFull" -> full;
            case "write" -> done.add("write " + arguments[0]);
            default -> null;
        });
        HttpConnection connection = answering(HttpConnection.class, (method, arguments) -> done.add(method));
        HttpServerRequest request = answering(HttpServerRequest.class,
                (method, arguments) -> method.equals("response") ? response : connection);
        return new Stream(new Person(name, "370522", Set.of()), "login", request, vertx);
    }

    private static GatewayConfig.Changes usual() {
        return answering(GatewayConfig.Changes.class, (method, arguments) -> Duration.ofMinutes(5));
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    /** What is chained goes on with the same; nobody looks at futures. */
    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
            Object answer = answers.to(method.getName(), arguments);
            boolean future = Future.class.isAssignableFrom(method.getReturnType());
            return method.getReturnType() == type ? proxy : future ? null : answer;
        }));
    }
}
