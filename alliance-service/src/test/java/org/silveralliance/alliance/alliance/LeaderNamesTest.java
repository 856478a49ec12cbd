package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.testkit.RealParts;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class LeaderNamesTest {

    @Test
    @DisplayName("G-06 the leader's name is shown to whom members-service tells it, and left out otherwise")
    void shouldShowTheLeadersName() throws IOException {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID nominee = county.members(LocalDate.of(2026, 1, 1)).get("县水利局").getFirst();
        as(county.leadUnit("县农业农村局"))
                .body(Map.of("meetingOn", "2026-01-20", "present", 21, "from", "2026-02-01", "votes",
                        List.of(Map.of("memberId", nominee, "count", 15))))
                .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(201);
        AtomicInteger asked = new AtomicInteger();
        HttpServer members = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String committee = county.committee();
        members.createContext("/api/v1/members/names", exchange -> {
            asked.incrementAndGet();
            boolean known = ("Bearer " + committee).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                            .contains(nominee.toString());
            byte[] body = ("{\"items\":[" + (known ? "{\"id\":\"" + nominee + "\",\"name\":\"测试甲\"}" : "") + "],\"next\":null}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        members.start();
        try {
            ask(members.getAddress().getPort());
            as(committee).get("/api/v1/alliances?asOf=2026-03-01").then().statusCode(200)
                    .body("items[0].leaderMemberId", equalTo(nominee.toString()))
                    .body("items[0].leaderName", equalTo("测试甲")).body("items[1].leaderName", nullValue());
            assertThat(asked).as("one question for the whole list").hasValue(1);
            as(committee).get("/api/v1/alliances/{id}?asOf=2026-03-01", a1).then().body("leaderName", equalTo("测试甲"))
                    .body("leaders[0].name", equalTo("测试甲"));
            as(committee).get("/api/v1/alliances?asOf=2026-01-31").then().body("items[0].leaderName", nullValue());
            as(county.liaison("县供销社")).get("/api/v1/alliances/{id}?asOf=2026-03-01", a1).then().statusCode(200)
                    .body("leaderMemberId", equalTo(nominee.toString())).body("leaderName", nullValue())
                    .body("leaders[0].name", nullValue());
        } finally {
            members.stop(0);
        }
        as(committee).get("/api/v1/alliances?asOf=2026-03-01").then().statusCode(200)
                .body("items[0].leaderMemberId", equalTo(nominee.toString())).body("items[0].leaderName", nullValue());
    }

    private void ask(int port) {
        QuarkusMock.installMockForType(new LeaderNames(QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + port)).readTimeout(10, TimeUnit.SECONDS).build(MembersApi.class)),
                LeaderNames.class);
    }
}
