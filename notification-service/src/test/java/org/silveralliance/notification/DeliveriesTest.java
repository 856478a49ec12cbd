package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class DeliveriesTest {

    private static final String PLANNED = "select 1 from reminder where activity_id = ? and state = 'PLANNED'";

    @Test
    @DisplayName("I-05 N-01 N-06 every recipient is told by the way that reaches him, or is on the call list")
    void shouldEndEveryMessage() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        String daughter = TestPeople.phone();
        UUID withMobile = TestPeople.member(county, 1, "安守正", mobile, "");
        UUID withFamily = TestPeople.member(county, 2, "庞淑兰", "", daughter);
        UUID withNothing = TestPeople.member(county, 3, "郝玉成", "", "");
        UUID withLandline = TestPeople.member(county, 3, "苗桂芳", "05465621000", "");
        UUID dead = TestPeople.member(county, 4, "左长河", TestPeople.phone(), "", "DECEASED");
        UUID unheardOf = county.members(5, 1).getFirst();
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);

        UUID id = activity.activityId();
        assertThat(Api.ended(id, withMobile)).containsEntry("state", "DELIVERED").containsEntry("channel", "SMS");
        assertThat(Api.ended(id, withFamily)).containsEntry("state", "DELIVERED").containsEntry("toFamily", true);
        assertThat(Api.ended(id, withNothing)).containsEntry("state", "MANUAL").containsEntry("reason", "NO_PHONE");
        assertThat(Api.ended(id, withLandline)).containsEntry("state", "MANUAL").containsEntry("reason", "NO_MOBILE");
        assertThat(Api.ended(id, dead)).containsEntry("state", "SUPPRESSED").containsEntry("reason", "DECEASED");
        assertThat(Api.ended(id, unheardOf)).containsEntry("state", "SUPPRESSED");
        assertThat(Api.ended(id, county.unit(1))).containsEntry("channel", "IN_APP").containsEntry("state", "DELIVERED");
        assertThat(Api.ended(id, county.unit(2))).containsEntry("channel", "IN_APP");
        assertThat(Vendors.texts("aliyun-sms", mobile)).singleElement().asString().contains("黄河文化馆参观").contains("（星期");
        assertThat(Vendors.texts("aliyun-sms", daughter)).singleElement().asString().contains("请转告庞淑兰同志");
        assertThat(Vendors.parts()).containsOnly(1);
        as(Tokens.committee()).queryParam("activityId", id).get("/api/v1/messages/summary").then().statusCode(200)
                .body("counts.DELIVERED", equalTo(4)).body("counts.MANUAL", equalTo(2)).body("counts.SUPPRESSED", equalTo(2))
                .body("counts.QUEUED", equalTo(0)).body("counts.SENT", equalTo(0)).body("total", equalTo(8));
        UUID message = UUID.fromString((String) Api.ended(id, withMobile).get("id"));
        assertThat(County.count("select 1 from outbox where aggregateid = ? and type like '%message-delivered.v1'", message))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("N-01 the chat group hears of an activity once, through its robot")
    void shouldTellTheChatGroup() {
        County county = County.a1();
        String key = "robot-" + UUID.randomUUID();
        as(Tokens.committee()).body(Map.of("key", key)).put("/api/v1/robots/{id}", county.alliance()).then().statusCode(200);
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), county.alliance())).containsEntry("channel", "WECOM_ROBOT")
                .containsEntry("state", "DELIVERED");
        assertThat(Vendors.texts("wecom-robot", key)).hasSize(1);
    }

    @Test
    @DisplayName("G-11 a robot says one test message a minute in its group, and a key that WeCom does not know is told at once")
    void shouldTryTheRobot() {
        County county = County.a1();
        String path = "/api/v1/robots/" + county.alliance();
        as(Tokens.committee()).post(path + "/test").then().statusCode(404);
        String key = "robot-" + UUID.randomUUID();
        as(Tokens.committee()).body(Map.of("key", key)).put(path).then().statusCode(200);
        String text = as(Tokens.leadUnit(county.uscc(1))).post(path + "/test").then().statusCode(200)
                .body("answer", equalTo("SENT")).extract().path("text");
        assertThat(Vendors.texts("wecom-robot", key)).containsExactly(text);
        as(Tokens.committee()).post(path + "/test").then().statusCode(409).body("code", equalTo("ROBOT_TRIED"));
        as(Tokens.leadUnit(county.uscc(2))).post(path + "/test").then().statusCode(404);
        as(Tokens.liaison(county.uscc(1))).post(path + "/test").then().statusCode(403);
        assertThat(Vendors.texts("wecom-robot", key)).hasSize(1);

        County other = County.a1();
        as(Tokens.committee()).body(Map.of("key", "invalid-key-0002")).put("/api/v1/robots/{id}", other.alliance()).then()
                .statusCode(200);
        as(Tokens.committee()).post("/api/v1/robots/{id}/test", other.alliance()).then().statusCode(200)
                .body("answer", equalTo("REFUSED"));
    }

    @Test
    @DisplayName("N-01 a robot that refuses its key ends as FAILED, and the reason is its code")
    void shouldFailOnABadKey() {
        County county = County.a1();
        as(Tokens.committee()).body(Map.of("key", "invalid-key-0001")).put("/api/v1/robots/{id}", county.alliance()).then()
                .statusCode(200);
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), county.alliance())).containsEntry("state", "FAILED")
                .containsEntry("reason", "WECOM_93000");
    }

    @Test
    @DisplayName("N-02 the same event twice is one message; a new date voids the reminders and makes one new set")
    void shouldTellOnce() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(inDays(10));
        UUID event = Ids.next();
        county.tell(activity, 1, event);
        county.tell(activity, 1, event);
        county.tell(activity, 1, Ids.next());
        Api.ended(activity.activityId(), member);
        assertThat(County.count(PLANNED, activity.activityId())).isEqualTo(3);

        county.tell(new ActivityRescheduled(activity.activityId(), county.alliance(), inDays(20), inDays(20), "大雨"), 2,
                Ids.next());
        Api.message(activity.activityId(), member, "ACTIVITY_RESCHEDULED", found -> "DELIVERED".equals(found.get("state")));
        assertThat(County.count(PLANNED, activity.activityId())).isEqualTo(3);
        assertThat(County.count("select 1 from reminder where activity_id = ? and state = 'VOID'", activity.activityId()))
                .isEqualTo(3);
        assertThat(County.count("select 1 from message where recipient_id = ?", member)).isEqualTo(2);
    }

    @Test
    @DisplayName("N-02 a reminder that is due becomes one message to whoever still means to come")
    void shouldRemind() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofHours(2)).plusSeconds(6));
        county.tell(activity);
        assertThat(Api.message(activity.activityId(), member, "REMINDER_2H", found -> "DELIVERED".equals(found.get("state"))))
                .containsEntry("channel", "SMS");
    }

    @Test
    @DisplayName("E-20 a cancelled activity is called off, and its reminders with it")
    void shouldCallOff() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", mobile, "");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        Api.ended(activity.activityId(), member);
        county.tell(new ActivityCancelled(activity.activityId(), county.alliance(), "高温"));
        Api.message(activity.activityId(), member, "ACTIVITY_CANCELLED", found -> "DELIVERED".equals(found.get("state")));
        assertThat(Vendors.texts("aliyun-sms", mobile)).hasSize(2).last().asString().contains("取消");
        assertThat(County.count(PLANNED, activity.activityId())).isZero();
    }

    @Test
    @DisplayName("E-22 three members who share one phone get one SMS that names all three")
    void shouldNameAllWhoShareAPhone() {
        County county = County.a1();
        String shared = TestPeople.phone();
        List<UUID> members = List.of(TestPeople.member(county, 1, "安守正", shared, ""),
                TestPeople.member(county, 1, "庞淑兰", shared, ""),
                TestPeople.member(county, 2, "郝玉成", shared, ""));
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        members.forEach(member -> assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED"));
        assertThat(Vendors.texts("aliyun-sms", shared)).singleElement().asString().contains("安守正").contains("庞淑兰")
                .contains("郝玉成");
    }

    @Test
    @DisplayName("E-22 E-29 six relatives behind one phone are each named, whatever title and names are made of")
    void shouldNameEachOfSix() {
        County county = County.a1();
        String shared = TestPeople.phone();
        List<String> names = List.of("试亲一娘", "试亲二娘", "试亲𬀩娘", "阿依古丽·买买提", "试亲五娘", "试亲六娘");
        List<UUID> members = names.stream().map(name -> TestPeople.member(county, 1, name, "", shared)).toList();
        ActivityPublished plain = county.activity(inDays(10));
        ActivityPublished activity = new ActivityPublished(plain.activityId(), plain.allianceId(), null, "COLLECTIVE", null,
                "【重要】学习贯彻党的二十届四中全会精神🌸暨宣讲活动", plain.hostUnitId(), plain.startsAt(), plain.endsAt(),
                "线上https://meeting.example.org/dm/1（电话0546-5621000）", 40);
        county.tell(activity);
        members.forEach(member -> assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED"));
        List<String> texts = Vendors.texts("aliyun-sms", shared);
        names.forEach(name -> assertThat(texts).filteredOn(text -> text.contains(name)).hasSize(1));
        assertThat(texts).allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(70));
    }

    @Test
    @DisplayName("a time-out after acceptance is settled by the receipt, never by a second SMS")
    void shouldReconcileATimeOut() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", mobile, "");
        Vendors.fault("aliyun-sms", "TIMEOUT_AFTER_ACCEPT", "");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
        assertThat(Vendors.texts("aliyun-sms", mobile)).hasSize(1);
    }

    @Test
    @DisplayName("questions for a receipt that the vendor cannot answer are none after which a person calls")
    void shouldNotCountSilence() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        Vendors.fault("aliyun-sms", "TIMEOUT_AFTER_ACCEPT", "");
        for (int i = 0; i < 4; i++) {
            Vendors.fault("aliyun-receipts", "ERROR", "isp.SYSTEM_ERROR");
        }
        Vendors.fault("aliyun-receipts", "NOT_YET", "");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
    }

    @Test
    @DisplayName("what stopped in SENDING is asked for, then called by a person, and never sent again")
    void shouldNotResendAfterACrash() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", mobile, "");
        Failpoints.arm(Failpoints.DELIVERY_IN_SENDING, "throw");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "MANUAL").containsEntry("reason",
                "OUTCOME_UNKNOWN");
        assertThat(Vendors.texts("aliyun-sms", mobile)).isEmpty();
    }

    @Test
    @DisplayName("E-22 a number the vendor cannot reach gives way to the family, and then to a call")
    void shouldTakeTheNextWay() {
        County county = County.a1();
        String son = TestPeople.phone();
        UUID withFamily = TestPeople.member(county, 1, "安守正", TestPeople.phone(), son);
        Vendors.fault("aliyun-sms", "RECEIPT", "MOBILE_NOT_ON_SERVICE");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), withFamily)).containsEntry("state", "DELIVERED").containsEntry("toFamily",
                true);
        assertThat(Vendors.texts("aliyun-sms", son)).singleElement().asString().contains("请转告");
    }

    @Test
    @DisplayName("flow control is tried again later")
    void shouldTryAgainLater() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", mobile, "");
        Vendors.fault("aliyun-sms", "ERROR", "isv.BUSINESS_LIMIT_CONTROL");
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
        assertThat(Vendors.texts("aliyun-sms", mobile)).hasSize(1);
    }

    @Test
    @DisplayName("while members-service is away messages wait, and then go out once")
    void shouldWaitForMembersService() {
        County county = County.a1();
        String mobile = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", mobile, "");
        Vendors.membersAway(true);
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        Api.message(activity.activityId(), member, "ACTIVITY_PUBLISHED",
                found -> "QUEUED".equals(found.get("state")) && "CONTACTS_AWAY".equals(found.get("reason")));
        Vendors.membersAway(false);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
        assertThat(Vendors.texts("aliyun-sms", mobile)).hasSize(1);
    }

    @Test
    @DisplayName("N-01 an alliance's whole ledger is told in one go")
    void shouldTellAWholeAlliance() {
        County county = County.a1();
        List<UUID> members = county.members(1, 250);
        members.forEach(member -> TestPeople.contact(member, "安守正", TestPeople.phone(), "", "ACTIVE"));
        ActivityPublished activity = county.activity(inDays(10));
        county.tell(activity);
        await().atMost(Timeouts.EVENTUALLY)
                .untilAsserted(() -> assertThat(counts(activity.activityId())).isEqualTo(Map.of("DELIVERED", 252)));
    }

    /** How many messages of an activity are in which state, without the states that none is in. */
    private static Map<String, Integer> counts(UUID activity) {
        Map<String, Integer> counts = new HashMap<>(
                as(Tokens.committee()).queryParam("activityId", activity).get("/api/v1/messages/summary").then().statusCode(200)
                        .extract().jsonPath().getMap("counts", String.class, Integer.class));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
