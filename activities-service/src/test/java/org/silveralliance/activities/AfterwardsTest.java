package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.activities.Api.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What comes after the fact: late leave, late news, and the traces that stay. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class AfterwardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ENTERED = """
            select 1 from audit_row where action = 'registration.entered'
            and subject like 'activity/' || cast(? as text) || '/member/%'""";

    @Test
    @DisplayName("R-11 leave approved after the roll excuses the absent there too, and the counts are told again")
    void shouldExcuseOnTheRoll() {
        County county = County.a1();
        UUID member = county.members(1, 1).getFirst();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.begun(lead, county, 10);
        as(lead).body(Map.of("items", List.of(Map.of("memberId", member, "status", "ABSENT"))))
                .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200).body("counts.absent", equalTo(1));

        as(Tokens.of("branch-secretary", "370522", county.uscc(1))).body(Map.of("memberId", member, "reason", "临时住院"))
                .post("/api/v1/activities/{id}/leaves/approve", id).then().statusCode(200);

        as(lead).get("/api/v1/activities/{id}/attendance", id).then().statusCode(200)
                .body("items[0].status", equalTo("EXCUSED")).body("items[0].correctedFrom", equalTo("ABSENT"))
                .body("counts.excused", equalTo(1)).body("counts.absent", equalTo(0));
        assertThat(County.count("select 1 from outbox where aggregateid = ? and type like '%.attendance-recorded.%'",
                UUID.fromString(id))).isEqualTo(2);
    }

    @Test
    @DisplayName("E-05 a death heard of after it was taken back cancels nothing")
    void shouldKeepTheSignUpOfTheRestored() {
        County county = County.a1();
        UUID member = county.members(1, 1).getFirst();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 10);
        as(lead).body(Api.signUp(List.of(member), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);

        UUID death = Ids.next();
        county.tell(new MemberRestored(member, county.unit(1), DAY, null), 3, Ids.next());
        county.tell(new MemberDeceased(member, county.unit(1), DAY), 2, death);
        county.awaitRow("select 1 from inbox where event_id = ?", death);

        as(lead).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                .body("items[0].state", equalTo("CONFIRMED"));
    }

    @Test
    @DisplayName("E-05 L-04 whom nobody could reach before the mistake is not signed up after it; an event without the state means active")
    void shouldRestoreTheStateBeforeTheMistake() {
        County county = County.a1();
        List<UUID> members = county.members(1, 2);
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 10);
        UUID lost = Ids.next();
        UUID active = Ids.next();

        county.tell(new MemberRestored(members.get(0), county.unit(1), DAY, "LOST_CONTACT"), 3, lost);
        county.tell(new MemberRestored(members.get(1), county.unit(1), DAY, null), 3, active);
        county.awaitRow("select 1 from inbox where event_id = ?", lost);
        county.awaitRow("select 1 from inbox where event_id = ?", active);

        as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                .body("items.state", equalTo(List.of("REFUSED", "CONFIRMED")));
    }

    @Test
    @DisplayName("E-36 whom an undone import had brought gives up his seat once, comes to nothing more, and what he came to stays")
    void shouldWithdrawTheRemoved() {
        County county = County.a1();
        List<UUID> members = county.members(1, 2);
        UUID removed = members.getFirst();
        String lead = Tokens.leadUnit(county.uscc(1));
        String over = Api.begun(lead, county, 10);
        Map<String, Object> roll = Map.of("items", List.of(Map.of("memberId", removed, "status", "PRESENT")));
        as(lead).body(roll).put("/api/v1/activities/{id}/attendance", over).then().statusCode(200)
                .body("counts.present", equalTo(1)).body("counts.notRecorded", equalTo(1));
        String ahead = Api.published(lead, county, 1);
        as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", ahead).then()
                .statusCode(200);

        UUID last = Ids.next();
        MemberRemoved removal = new MemberRemoved(removed, county.unit(1), DAY);
        county.tell(removal, 3, Ids.next());
        county.tell(removal, 3, Ids.next());
        county.tell(new MemberCorrected(removed, county.unit(1), "RETIRED", "ACTIVE", DAY), 2, last);
        county.awaitRow("select 1 from inbox where event_id = ?", last);

        as(lead).get("/api/v1/activities/{id}/registrations", ahead).then().statusCode(200)
                .body("items.find { it.memberId == '" + removed + "' }.state", equalTo("CANCELLED"))
                .body("items.find { it.memberId == '" + members.getLast() + "' }.state", equalTo("CONFIRMED"));
        as(lead).body(Api.signUp(List.of(removed), "PHONE")).post("/api/v1/activities/{id}/registrations", ahead).then()
                .statusCode(422);
        as(lead).body(roll).put("/api/v1/activities/{id}/attendance", over).then().statusCode(200)
                .body("counts.present", equalTo(1));
        assertThat(County.count("""
                select 1 from audit_row where action = 'registration.cancelled' and reason = 'REMOVED'
                and subject like 'activity/%/member/' || cast(? as text)""", removed)).isEqualTo(1);
    }

    @Test
    @DisplayName("G-12 who was signed up by whom is in the audit trail, once")
    void shouldRecordSignUps() {
        County county = County.a1();
        List<UUID> members = county.members(1, 2);
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 10);
        for (int again = 0; again < 2; again++) {
            as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                    .statusCode(200);
        }
        assertThat(County.count(ENTERED, UUID.fromString(id))).isEqualTo(2);
    }

    @Test
    @DisplayName("G-12 E-21 who moved up when another gave his seat up, or died, is in the audit trail")
    void shouldRecordWhoMovedUp() {
        County county = County.a1();
        List<UUID> members = county.members(1, 4);
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 2);
        as(lead).body(Api.signUp(members, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);

        as(lead).body(Map.of("memberId", members.get(0), "reason", "出差")).post("/api/v1/activities/{id}/leaves", id).then()
                .statusCode(200);
        county.tell(new MemberDeceased(members.get(1), county.unit(1), DAY));
        county.awaitRow("select 1 from registration where member_id = ? and state = 'CANCELLED'", members.get(1));

        for (UUID next : members.subList(2, 4)) {
            assertThat(County.count("""
                    select 1 from audit_row where action = 'registration.moved-up'
                    and subject like 'activity/%/member/' || cast(? as text)""", next)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R-15 who read a report before another wrote it is refused, and a text sent alone leaves the photographs")
    void shouldKeepWhatOthersWrote() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.begun(lead, county, 10);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        String read = as(Tokens.committee()).get("/api/v1/activities/{id}/report", id).then().extract().header("ETag");
        String written = as(lead).body(Map.of("summary", "八百字", "photos", List.of("合影.jpg")))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200).extract().header("ETag");

        as(Tokens.committee()).header("If-Match", read).body(Map.of("summary", "五个字"))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(412);
        as(Tokens.committee()).body(Map.of("summary", "五个字")).put("/api/v1/activities/{id}/report", id).then()
                .statusCode(428);
        as(Tokens.committee()).header("If-Match", written).body(Map.of("summary", "八百零五字"))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200).body("photos[0].name", equalTo("合影.jpg"))
                .body("summary", equalTo("八百零五字"));
    }

    @Test
    @DisplayName("R-15 photographs sent alone are kept, also when there are as many as before")
    void shouldKeepOtherPhotographs() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 10, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        String written = as(lead).body(Map.of("summary", "学习", "photos", List.of("合影.jpg")))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200).extract().header("ETag");
        as(lead).header("If-Match", written).body(Map.of("photos", List.of("讲课.jpg")))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200);
        as(lead).get("/api/v1/activities/{id}/report", id).then().body("photos[0].name", equalTo("讲课.jpg"));
    }

    @Test
    @DisplayName("R-15 each writing of a report is in the audit trail")
    void shouldRecordReports() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.begun(lead, county, 10);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        as(lead).body(Map.of("summary", "老同志参观了故居")).put("/api/v1/activities/{id}/report", id).then().statusCode(200);
        assertThat(County.count("""
                select 1 from audit_row where action = 'report.written' and subject = 'activity/' || cast(? as text)""",
                UUID.fromString(id))).isEqualTo(1);
    }
}
