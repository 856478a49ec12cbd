package org.silveralliance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What becomes of a session's old cookie when a call renews the session. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class DatabaseTokensTest {

    @Inject
    DatabaseTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    Vertx vertx;

    private final Map<String, Object> held = new HashMap<>();
    private final List<Handler<AsyncResult<Void>>> atTheEnd = new ArrayList<>();

    private static boolean endsWithin(long seconds, String id) {
        return TestDatabase.count("gateway", "select 1 from session where id_hash = ? and expires_at < now() + interval '"
                + seconds + " seconds'", SealedTokens.hash(id)) == 1;
    }

    @ParameterizedTest
    @CsvSource({ "multipart/form-data; boundary=x, 300", "application/json, 0" })
    void shouldLetTheOldCookieCountUntilTheAnswerBringsTheNew(String type, long longest) {
        Owner owner = new Owner(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        String before = sessions.keep("{\"id\":\"old\",\"access\":\"a\",\"refresh\":\"r\"}", owner);
        RoutingContext call = call(type);
        tokens.getTokens(call, new OidcTenantConfig(), before, blocking()).await().atMost(Timeouts.EVENTUALLY);
        held.put(AuthorizationCodeTokens.class.getName(), new AuthorizationCodeTokens(Tokens.idToken(), "new", "new"));

        tokens.deleteTokens(call, new OidcTenantConfig(), before, blocking()).await().atMost(Timeouts.EVENTUALLY);
        assertThat(endsWithin(longest + 61, before)).isTrue();
        assertThat(endsWithin(longest + 40, before)).isFalse();

        atTheEnd.forEach(handler -> handler.handle(null));
        await().atMost(Timeouts.EVENTUALLY).until(() -> endsWithin(61, before));
        assertThat(sessions.find(before)).hasValueSatisfying(now -> assertThat(now).contains("\"access\":\"new\""));
    }

    private static <T> OidcRequestContext<T> blocking() {
        return new OidcRequestContext<>() {
            @Override
            public Uni<T> runBlocking(Supplier<T> work) {
                return Uni.createFrom().item(work);
            }
        };
    }

    private RoutingContext call(String type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
        HttpServerRequest request = answering(HttpServerRequest.class, (name, arguments) -> headers);
        return answering(RoutingContext.class, (name, arguments) -> switch (name) {
            case "get" -> held.get((String) arguments[0]);
            case "put" -> held.put((String) arguments[0], arguments[1]);
            case "request" -> request;
            case "vertx" -> vertx;
            case "addEndHandler" -> later(arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    @SuppressWarnings("unchecked")
    private int later(Object handler) {
        atTheEnd.add((Handler<AsyncResult<Void>>) handler);
        return atTheEnd.size();
    }

    private interface Answers {
        Object to(String name, Object[] arguments);
    }

    /** What is chained goes on with the same. */
    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
            Object answer = answers.to(method.getName(), arguments);
            return method.getReturnType() == type ? proxy : answer;
        }));
    }
}
