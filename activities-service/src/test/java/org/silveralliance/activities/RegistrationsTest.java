package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.activities.Api.as;
import static org.silveralliance.activities.Api.bare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class RegistrationsTest {

    private static final String PROMOTIONS = """
            select 1 from registration where activity_id = ? and promoted_at is not null""";
    private static final String CONFIRMED = "select 1 from registration where activity_id = ? and state = 'CONFIRMED'";

    @Nested
    class InParallel {

        @Test
        @DisplayName("I-08 R-10 200 parallel requests never confirm more than 40, and the 41st waits in the first place")
        void shouldNeverOverbook() throws Exception {
            County county = County.a1();
            List<UUID> members = county.members(1, 200);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 40);

            List<Integer> answers = together(members
                    .stream().<java.util.concurrent.Callable<Integer>> map(member -> () -> bare(lead)
                            .body(Api.signUp(List.of(member), "WECHAT")).post("/api/v1/activities/{id}/registrations", id)
                            .statusCode())
                    .toList());

            assertThat(answers).hasSize(200).containsOnly(200);
            assertThat(County.count(CONFIRMED, UUID.fromString(id))).isEqualTo(40);
            List<Integer> positions = as(lead).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                    .body("items", hasSize(200)).extract().path("items.findAll { it.state == 'WAITLISTED' }.position");
            assertThat(positions).hasSize(160).doesNotHaveDuplicates().contains(1, 160);
        }

        @Test
        @DisplayName("I-08 E-21 the 41st registration and two simultaneous cancellations: each promotion once")
        void shouldPromoteOncePerCancellation() throws Exception {
            County county = County.a1();
            List<UUID> members = county.members(1, 44);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 40);
            as(lead).body(Api.signUp(members.subList(0, 43), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200).body("items[40].state", equalTo("WAITLISTED")).body("items[40].position", equalTo(1));

            List<java.util.concurrent.Callable<Integer>> calls = new ArrayList<>();
            for (int again = 0; again < 3; again++) {
                calls.add(
                        () -> bare(lead).delete("/api/v1/activities/{id}/registrations/{m}", id, members.get(0)).statusCode());
                calls.add(
                        () -> bare(lead).delete("/api/v1/activities/{id}/registrations/{m}", id, members.get(1)).statusCode());
            }
            calls.add(() -> bare(lead).body(Api.signUp(List.of(members.get(43)), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).statusCode());
            assertThat(together(calls)).containsOnly(200);

            assertThat(County.count(CONFIRMED, UUID.fromString(id))).isEqualTo(40);
            assertThat(County.count(PROMOTIONS, UUID.fromString(id))).isEqualTo(2);
            as(lead).get("/api/v1/activities/{id}/registrations", id).then()
                    .body("items.find { it.memberId == '" + members.get(40) + "' }.state", equalTo("CONFIRMED"))
                    .body("items.find { it.memberId == '" + members.get(41) + "' }.state", equalTo("CONFIRMED"))
                    .body("items.find { it.memberId == '" + members.get(42) + "' }.position", equalTo(1));
        }

        private static <T> List<T> together(List<java.util.concurrent.Callable<T>> calls)
                throws InterruptedException, ExecutionException {
            List<T> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<T> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
            }
            return answers;
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("R-12 a liaison registers twelve people in one call; each row names actor and channel")
        void shouldRegisterTwelve() {
            County county = County.a1();
            List<UUID> members = county.members(2, 12);
            String id = Api.published(Tokens.leadUnit(county.uscc(1)), county, 40);
            String liaison = Tokens.liaison(county.uscc(2));
            as(liaison).body(Api.signUp(members, "IN_PERSON")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200).body("items.state", everyItem(equalTo("CONFIRMED")));
            as(liaison).get("/api/v1/activities/{id}/registrations", id).then().body("items", hasSize(12))
                    .body("items.channel", everyItem(equalTo("IN_PERSON")))
                    .body("items.actor", everyItem(equalTo("liaison-370522-" + county.uscc(2))));
        }

        @Test
        @DisplayName("R-12 people of another unit and unknown ones are named one by one, the rest are signed up")
        void shouldNameWhomItCannotSignUp() {
            County county = County.a1();
            UUID own = county.members(2, 1).getFirst();
            UUID other = county.members(3, 1).getFirst();
            String id = Api.published(Tokens.leadUnit(county.uscc(1)), county, 40);
            as(Tokens.liaison(county.uscc(2))).body(Api.signUp(List.of(other, own, Ids.next()), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                    .body("items.state", equalTo(List.of("REFUSED", "CONFIRMED", "REFUSED")))
                    .body("items[0].memberId", equalTo(other.toString())).body("items[0].reason", containsString("管理范围"));
            assertThat(County.count("select 1 from registration where activity_id = ?", UUID.fromString(id))).isEqualTo(1);
        }

        @Test
        @DisplayName("G-12 when nobody of a call can be signed up it is refused, each by its place, and nothing is saved")
        void shouldRefusePeopleOutOfScope() {
            County county = County.a1();
            UUID other = county.members(3, 1).getFirst();
            String id = Api.published(Tokens.leadUnit(county.uscc(1)), county, 40);
            as(Tokens.liaison(county.uscc(2))).body(Api.signUp(List.of(other, Ids.next()), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(422)
                    .body("code", equalTo("MEMBER_NOT_ELIGIBLE"))
                    .body("errors.pointer", equalTo(List.of("/memberIds/0", "/memberIds/1")));
            assertThat(County.count("select 1 from registration where activity_id = ?", UUID.fromString(id))).isZero();
        }

        @Test
        @DisplayName("R-10 R-13 who has moved about and comes home signs up and stands on the roll")
        void shouldTakeTheFloatingHome() {
            County county = County.a1();
            UUID floating = Ids.next();
            county.tell(new MemberRegistered(floating, county.unit(2), "RETIRED", "FLOATING_OUT", LocalDate.of(2026, 1, 1)));
            county.awaitRow("select 1 from member where id = ?", floating);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 40);
            as(Tokens.liaison(county.uscc(2))).body(Api.signUp(List.of(floating), "FAMILY"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                    .body("items[0].state", equalTo("CONFIRMED"));
            Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
            as(lead).body(Map.of("items", List.of(Map.of("memberId", floating, "status", "PRESENT"))))
                    .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200).body("counts.present", equalTo(1));
        }

        @Test
        @DisplayName("G-12 a liaison sees only its own people on the list")
        void shouldSeeOnlyItsOwn() {
            County county = County.a1();
            List<UUID> all = new ArrayList<>(county.members(2, 2));
            all.addAll(county.members(3, 3));
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 40);
            as(lead).body(Api.signUp(all, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then().statusCode(200);
            as(Tokens.liaison(county.uscc(2))).get("/api/v1/activities/{id}/registrations", id).then()
                    .body("items", hasSize(2));
        }
    }

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("R-10 signing up twice changes nothing; one key is one effect")
        void shouldBeRepeatable() {
            County county = County.a1();
            List<UUID> members = county.members(1, 2);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 1);
            String key = UUID.randomUUID().toString();
            for (int again = 0; again < 2; again++) {
                as(lead).header("Idempotency-Key", key).body(Api.signUp(members, "PHONE"))
                        .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                        .body("items.state", equalTo(List.of("CONFIRMED", "WAITLISTED")));
            }
            as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .body("items[1].position", equalTo(1));
        }

        @Test
        @DisplayName("R-12 a channel nobody knows is refused with those there are; none means online")
        void shouldKnowTheChannels() {
            County county = County.a1();
            List<UUID> members = county.members(1, 1);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 10);
            as(lead).body(Api.signUp(members, "电话")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(422).body("errors.pointer", equalTo(List.of("/channel")))
                    .body("errors[0].detail", containsString("PHONE")).body("errors[0].detail", containsString("FAMILY"));
            as(lead).body(Map.of("memberIds", members)).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200);
            as(lead).get("/api/v1/activities/{id}/registrations", id).then().body("items.channel", equalTo(List.of("ONLINE")));
        }

        @Test
        @DisplayName("R-11 S-22 leave after the start needs approval, which a branch secretary gives; why is kept sealed")
        void shouldAskForApprovalAfterTheStart() {
            County county = County.a1();
            UUID member = county.members(1, 1).getFirst();
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.begun(lead, county, 10);
            Map<String, Object> leave = Map.of("memberId", member, "reason", "临时住院");
            as(lead).body(leave).post("/api/v1/activities/{id}/leaves", id).then().statusCode(422)
                    .body("code", equalTo("LATE_LEAVE_NEEDS_APPROVAL"));
            as(Tokens.of("branch-secretary", "370522", county.uscc(1))).body(leave)
                    .post("/api/v1/activities/{id}/leaves/approve", id).then().statusCode(200)
                    .body("state", equalTo("EXCUSED"));
            as(lead).get("/api/v1/activities/{id}/registrations", id).then().body("items[0].reason", equalTo("临时住院"))
                    .body("items[0].approved", equalTo(true));
            assertThat(County.count("select 1 from registration where member_id = ? and reason is null"
                    + " and position(convert_to('临时住院', 'UTF8') in reason_sealed) = 0", member)).isEqualTo(1);
            assertThat(County.count("select 1 from audit_row where subject like '%' || cast(? as text) and reason like '%住院%'",
                    member)).isZero();
        }

        @Test
        @DisplayName("R-10 from the start on nobody signs up and nobody moves up; before it, nothing is held and no roll kept")
        void shouldTurnWithTheStart() {
            County county = County.a1();
            List<UUID> members = county.members(1, 5);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 3);
            as(lead).body(Api.signUp(members.subList(0, 4), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200);
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(409)
                    .body("code", equalTo("ACTIVITY_NOT_BEGUN"));

            Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
            as(lead).body(Api.signUp(members.subList(4, 5), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(409).body("code", equalTo("ACTIVITY_BEGUN"));
            as(lead).delete("/api/v1/activities/{id}/registrations/{m}", id, members.get(0)).then().statusCode(200);
            as(Tokens.of("branch-secretary", "370522", county.uscc(1)))
                    .body(Map.of("memberId", members.get(1), "reason", "临时住院"))
                    .post("/api/v1/activities/{id}/leaves/approve", id).then().statusCode(200);
            UUID death = Ids.next();
            county.tell(new MemberDeceased(members.get(2), county.unit(1), LocalDate.of(2026, 3, 25)), 2, death);
            county.awaitRow("select 1 from inbox where event_id = ?", death);
            as(lead).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                    .body("items.find { it.memberId == '" + members.get(2) + "' }.state", equalTo("CONFIRMED"))
                    .body("items.find { it.memberId == '" + members.get(3) + "' }.state", equalTo("WAITLISTED"));
        }

        @Test
        @DisplayName("L-06 a death that waits for an activity holds up nobody else's row of the trail")
        void shouldNotHoldTheTrailWhileItWaits() throws SQLException {
            County county = County.a1();
            UUID member = county.members(1, 1).getFirst();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> ids = List.of(Api.published(lead, county, 3), Api.published(lead, county, 3));
            ids.forEach(id -> as(lead).body(Api.signUp(List.of(member), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200));
            UUID event = Ids.next();
            try (Connection desk = TestDatabase.superuser("activities"); Statement statement = desk.createStatement()) {
                desk.setAutoCommit(false);
                statement.execute("select id from activity where id = '%s' for update".formatted(ids.get(1)));
                county.tell(new MemberDeceased(member, county.unit(1), LocalDate.of(2026, 3, 2)), 2, event);
                String waits = "select 1 from pg_stat_activity where %d = any(pg_blocking_pids(pid)) and cast(? as uuid) is not null"
                        .formatted(pid(statement));
                await().atMost(Timeouts.EVENTUALLY).until(() -> County.count(waits, event) > 0);
                // Before the database, after a second, ends one of two who wait for each other.
                statement.execute("set local lock_timeout = '500ms'");
                statement.execute("select pg_advisory_xact_lock(hashtext('audit370522'))");
                desk.rollback();
            }
            county.awaitRow("select 1 from inbox where event_id = ?", event);
            ids.forEach(id -> as(lead).get("/api/v1/activities/{id}/registrations", id).then().body("items[0].state",
                    equalTo("CANCELLED")));
        }

        private static int pid(Statement statement) throws SQLException {
            try (ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
                result.next();
                return result.getInt(1);
            }
        }

        @Test
        @DisplayName("E-03 who died while an activity was cancelled is not on its list when it is taken up again")
        void shouldNotBringBackTheDeceased() {
            County county = County.a1();
            UUID member = county.members(1, 1).getFirst();
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 5);
            as(lead).body(Api.signUp(List.of(member), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200);
            as(lead).body(Map.of("reason", "暴雨")).post("/api/v1/activities/{id}/cancel", id).then().statusCode(200);
            county.tell(new MemberDeceased(member, county.unit(1), LocalDate.of(2026, 3, 2)), 2, Ids.next());
            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead)
                    .get("/api/v1/activities/{id}/registrations", id).then().body("items[0].reason", equalTo("DECEASED")));
            as(lead).body(Map.of("reason", "雨停了")).post("/api/v1/activities/{id}/restore", id).then().statusCode(200)
                    .body("confirmed", equalTo(0));
        }

        @Test
        @DisplayName("E-03 a death cancels the sign-up, offers the seat to who waits, and is heard once")
        void shouldOfferTheSeatOfTheDeceased() {
            County county = County.a1();
            List<UUID> members = county.members(1, 3);
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.published(lead, county, 1);
            as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200);

            UUID eventId = Ids.next();
            MemberDeceased death = new MemberDeceased(members.get(0), county.unit(1), LocalDate.of(2026, 3, 2));
            county.tell(death, 2, eventId);
            county.tell(death, 2, eventId);
            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead)
                    .get("/api/v1/activities/{id}/registrations", id).then()
                    .body("items.find { it.memberId == '" + members.get(0) + "' }.reason", equalTo("DECEASED"))
                    .body("items.find { it.memberId == '" + members.get(1) + "' }.state", equalTo("CONFIRMED"))
                    .body("items.find { it.memberId == '" + members.get(2) + "' }.position", equalTo(1)));
            as(lead).body(Api.signUp(List.of(members.get(0)), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(422);
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("E-23 a member of another alliance comes as a guest and is not counted for the host")
        void shouldCountGuestsApart() {
            County host = County.a1();
            County other = County.of("370522", 5);
            List<UUID> guests = other.members(1, 2);
            UUID guest = guests.getFirst();
            UUID own = host.members(1, 1).getFirst();
            String id = Api.published(Tokens.committee(), host, 10);
            as(Tokens.committee()).body(Api.signUp(List.of(guest, guests.getLast(), own), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200);
            Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
            as(Tokens.committee()).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
            as(Tokens.committee())
                    .body(Map.of("items", List.of(Map.of("memberId", guest, "status", "PRESENT"),
                            Map.of("memberId", own, "status", "PRESENT"))))
                    .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200).body("counts.present", equalTo(1))
                    .body("counts.guests", equalTo(1)).body("counts.notRecorded", equalTo(0))
                    .body("counts.signedUpNotRecorded", equalTo(0));
        }
    }

    @Nested
    class AsMember {

        @Test
        @DisplayName("R-10 a member signs himself up and nobody else")
        void shouldSignUpOnlyHimself() {
            County county = County.a1();
            List<UUID> members = county.members(1, 2);
            String id = Api.published(Tokens.leadUnit(county.uscc(1)), county, 10);
            String himself = Tokens.holding(List.of("member"), members.getFirst().toString());
            as(himself).body(Api.signUp(members.subList(1, 2), "WECHAT")).post("/api/v1/activities/{id}/registrations", id)
                    .then().statusCode(422);
            as(himself).body(Api.signUp(members.subList(0, 1), "WECHAT")).post("/api/v1/activities/{id}/registrations", id)
                    .then().statusCode(200).body("items[0].state", equalTo("CONFIRMED"));
            as(Tokens.leadUnit(county.uscc(1))).body(Api.signUp(members.subList(1, 2), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200);
            as(himself).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                    .body("items.memberId", equalTo(List.of(members.getFirst().toString())));
            // A member's account without its claim sees nothing at all.
            as(Tokens.of("member", "370522")).get("/api/v1/activities/{id}", id).then().statusCode(404);
            as(Tokens.of("member", "370522")).body(Api.signUp(members, "WECHAT"))
                    .post("/api/v1/activities/{id}/registrations", id).then().statusCode(404);
            as(Tokens.of("member", "370522")).get("/api/v1/activities").then().statusCode(200)
                    .body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
        }
    }
}
