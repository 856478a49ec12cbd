package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** N-07: a caller is never sent to the wrong door. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class CallListTest {

    @Test
    @DisplayName("P-07 N-07 S-11 who has died or moved to another unit is not on the list any more")
    void shouldNotCallTheDead() {
        County county = County.a1();
        UUID dead = TestPeople.member(county, 1, "安守正", "", "");
        UUID gone = TestPeople.member(county, 1, "庞淑兰", "", "");
        UUID here = TestPeople.member(county, 1, "郝玉成", "", "");
        ActivityPublished activity = published(county, dead, gone, here);
        assertThat(called(activity)).containsExactlyInAnyOrder(dead, gone, here);

        county.tell(new MemberDeceased(dead, county.unit(1), LocalDate.of(2026, 11, 1)));
        county.tell(new MemberTransferred(gone, county.unit(1), county.unit(2), LocalDate.of(2026, 11, 1)));
        county.awaitRow("select 1 from member where id = ? and state = 'DECEASED'", dead);
        county.awaitRow("select 1 from member where id = ? and version > 1", gone);
        assertThat(called(activity)).containsExactly(here);
    }

    @Test
    @DisplayName("N-07 S-11 whom members-service knows to be dead is not called though no event told of it yet")
    void shouldBelieveMembersService() {
        County county = County.a1();
        UUID dead = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = published(county, dead);
        TestPeople.contact(dead, "安守正", "", "", "DECEASED");
        assertThat(called(activity)).isEmpty();
    }

    @Test
    @DisplayName("N-07 S-11 after a new date or a cancellation each is called once, with what holds now")
    void shouldSayWhatHolds() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = published(county, member);
        UUID id = activity.activityId();
        Instant moved = activity.startsAt().plus(Duration.ofDays(7));
        county.tell(new ActivityRescheduled(id, county.alliance(), moved, moved.plusSeconds(7200), "大雨"));
        Api.message(id, member, "ACTIVITY_RESCHEDULED", found -> "MANUAL".equals(found.get("state")));
        assertThat(list(activity, "").getList("items.text", String.class)).singleElement().asString().contains("改到");

        county.tell(new ActivityCancelled(id, county.alliance(), "高温"));
        Api.message(id, member, "ACTIVITY_CANCELLED", found -> "MANUAL".equals(found.get("state")));
        assertThat(list(activity, "").getList("items.text", String.class)).singleElement().asString().contains("取消");
    }

    @Test
    @DisplayName("N-07 between a change and its notice nobody is called about what no longer holds")
    void shouldSayNothingOutdated() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = published(county, member);
        County.change("update activity set venue = '东厅' where id = ?", activity.activityId());
        assertThat(called(activity)).isEmpty();
        County.change(
                "update activity set venue = (select place from message where activity_id = activity.id limit 1) where id = ?",
                activity.activityId());
        assertThat(called(activity)).containsExactly(member);
        County.change("update activity set starts_at = starts_at + interval '1 day' where id = ?", activity.activityId());
        assertThat(called(activity)).isEmpty();
    }

    @Test
    @DisplayName("N-07 nobody is called about a cancellation of what takes place after all")
    void shouldNotCallOffWhatTakesPlace() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = published(county, member);
        UUID id = activity.activityId();
        county.tell(new ActivityCancelled(id, county.alliance(), "高温"));
        Api.message(id, member, "ACTIVITY_CANCELLED", found -> "MANUAL".equals(found.get("state")));
        assertThat(called(activity)).containsExactly(member);

        County.change("update activity set state = 'PUBLISHED' where id = ?", id);
        assertThat(called(activity)).isEmpty();
    }

    @Test
    @DisplayName("N-07 an activity that has begun has no calls")
    void shouldNotCallTooLate() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = published(county, member);
        for (String table : List.of("activity where id", "message where activity_id")) {
            String[] parts = table.split(" where ", -1);
            County.change("update " + parts[0] + " set starts_at = now() - interval '1 minute' where " + parts[1] + " = ?",
                    activity.activityId());
        }
        assertThat(called(activity)).isEmpty();
    }

    @Test
    @DisplayName("N-07 S-11 a call that has ended shows no number")
    void shouldShowNoNumberAfterwards() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "05465621000", "");
        ActivityPublished activity = published(county, member);
        String message = list(activity, "").getString("items[0].messageId");
        as(Tokens.committee()).body(Map.of("outcome", "REACHED")).post("/api/v1/messages/{id}/outcome", message).then()
                .statusCode(200);
        as(Tokens.committee()).queryParam("activityId", activity.activityId()).queryParam("done", true)
                .get("/api/v1/call-lists").then().statusCode(200).body("items.size()", equalTo(1))
                .body("items[0].name", equalTo("安守正")).body("items[0].phone", nullValue())
                .body("items[0].outcome", equalTo("REACHED"));
    }

    @Test
    @DisplayName("N-07 the list comes in pages and ends with the last, each person once")
    void shouldPage() {
        County county = County.a1();
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            members.add(TestPeople.member(county, 1 + i % 3, "安守正", "", ""));
        }
        ActivityPublished activity = published(county, members.toArray(UUID[]::new));
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = list(activity, cursor);
            seen.addAll(page.getList("items.memberId", UUID.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    @DisplayName("N-07 S-12 a list without a filter is on the trail as the county's, and a city's account gets none, empty or not")
    void shouldRecordWhoseListItWas() {
        County county = County.a1();
        published(county, TestPeople.member(county, 1, "安守正", "", ""));

        as(Tokens.liaison(county.uscc(1))).get("/api/v1/call-lists").then().statusCode(200).body("items.size()", equalTo(1));

        assertThat(County.count("""
                select 1 from audit_row where action = 'call-list.opened' and subject = 'county/370522'
                and cast(? as uuid) is not null""", county.alliance())).isPositive();
        as(Tokens.of("county-committee", "3705")).queryParam("activityId", UUID.randomUUID()).get("/api/v1/call-lists").then()
                .statusCode(403);
    }

    @Test
    @DisplayName("N-07 S-12 the calls to make are counted within scope, without names and without a row on the trail")
    void shouldCountWithoutOpening() {
        County county = County.a1();
        published(county, TestPeople.member(county, 1, "安守正", "", ""), TestPeople.member(county, 2, "庞淑兰", "", ""));
        String opened = "select 1 from audit_row where action = 'call-list.opened' and cast(? as uuid) is not null";
        int before = County.count(opened, county.alliance());

        as(Tokens.liaison(county.uscc(1))).get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(1));
        as(Tokens.leadUnit(county.uscc(1))).get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(2));
        as(Tokens.liaison(County.a1().uscc(1))).get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(0));

        assertThat(County.count(opened, county.alliance())).isEqualTo(before);
        as(Tokens.orgDept()).get("/api/v1/call-lists/count").then().statusCode(403);
        as(Tokens.of("county-committee", "3705")).get("/api/v1/call-lists/count").then().statusCode(403);
    }

    private static ActivityPublished published(County county, UUID... members) {
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        county.tell(activity);
        for (UUID member : members) {
            assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "MANUAL");
        }
        return activity;
    }

    private static List<UUID> called(ActivityPublished activity) {
        return list(activity, "").getList("items.memberId", UUID.class);
    }

    private static JsonPath list(ActivityPublished activity, String cursor) {
        return as(Tokens.committee()).queryParam("activityId", activity.activityId()).queryParam("limit", 3)
                .queryParam("cursor", cursor).get("/api/v1/call-lists").then().statusCode(200).extract().jsonPath();
    }
}
