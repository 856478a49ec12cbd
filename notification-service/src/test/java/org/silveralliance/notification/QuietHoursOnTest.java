package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.ActivityRestored;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** At night nobody is woken, except by what cannot wait. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
@QuarkusTestResource(value = Night.class, restrictToAnnotatedClass = true)
class QuietHoursOnTest {

    @Test
    @DisplayName("an invitation waits for the morning on phones and in the group; units find it at once")
    void shouldWaitForTheMorning() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        as(Tokens.committee()).body(Map.of("key", "robot-" + UUID.randomUUID())).put("/api/v1/robots/{id}", county.alliance())
                .then().statusCode(200);
        ActivityPublished activity = county.activity(Night.opening().plus(Duration.ofDays(10)));
        UUID id = activity.activityId();
        county.tell(activity);

        assertThat(Api.ended(id, county.unit(1))).containsEntry("state", "DELIVERED");
        for (UUID recipient : new UUID[] { member, county.alliance() }) {
            assertThat(Api.message(id, recipient, "ACTIVITY_PUBLISHED", found -> "QUIET_HOURS".equals(found.get("reason"))))
                    .containsEntry("state", "QUEUED");
        }
        assertThat(notBefore(id, member)).isEqualTo(1);
        assertThat(Vendors.texts("aliyun-sms", phone)).isEmpty();
    }

    @Test
    @DisplayName("an invitation to what is over by the morning is not sent at all, and says why")
    void shouldNotInviteTooLate() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Night.opening().minus(Duration.ofMinutes(30)));
        county.tell(activity);

        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "SUPPRESSED").containsEntry("reason",
                "QUIET_HOURS");
    }

    @Test
    @DisplayName("E-20 what is called off or moved and would have begun before, or soon after, the morning is told in the night")
    void shouldWakeWhenItCannotWait() {
        County county = County.a1();
        String first = TestPeople.phone();
        String second = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", first, "");
        UUID other = TestPeople.member(county, 1, "庞淑兰", second, "");
        Instant early = Night.opening().minus(Duration.ofMinutes(30));
        UUID calledOff = toldInTheAfternoon(county, member, early);
        UUID moved = toldInTheAfternoon(county, other, Night.opening().plus(Duration.ofMinutes(30)));

        county.tell(new ActivityCancelled(calledOff, county.alliance(), "大雾"), 2, Ids.next());
        Instant later = early.plus(Duration.ofDays(7));
        county.tell(new ActivityRescheduled(moved, county.alliance(), later, later.plusSeconds(7200), "大雾"), 2, Ids.next());

        Api.message(calledOff, member, "ACTIVITY_CANCELLED", found -> "DELIVERED".equals(found.get("state")));
        Api.message(moved, other, "ACTIVITY_RESCHEDULED", found -> "DELIVERED".equals(found.get("state")));
        assertThat(Vendors.texts("aliyun-sms", first)).singleElement().asString().contains("取消");
        assertThat(Vendors.texts("aliyun-sms", second)).singleElement().asString().contains("改到");
    }

    @Test
    @DisplayName("what is called off and would have begun later waits for the morning")
    void shouldLetTheRestSleep() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID id = toldInTheAfternoon(county, member, Night.opening().plus(Duration.ofDays(3)));
        county.tell(new ActivityCancelled(id, county.alliance(), "大雾"), 2, Ids.next());

        assertThat(Api.message(id, member, "ACTIVITY_CANCELLED", found -> "QUIET_HOURS".equals(found.get("reason"))))
                .containsEntry("state", "QUEUED");
    }

    @Test
    @DisplayName("E-20 a cancellation that waits for the morning is void once the activity is restored, and nobody heard of either")
    void shouldForgetTheCancellation() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        Instant start = Night.opening().plus(Duration.ofDays(3));
        UUID id = toldInTheAfternoon(county, member, start);
        county.tell(new ActivityCancelled(id, county.alliance(), "大雾"), 2, Ids.next());
        Api.message(id, member, "ACTIVITY_CANCELLED", found -> "QUIET_HOURS".equals(found.get("reason")));
        restore(county, id, start);

        assertThat(Api.message(id, member, "ACTIVITY_CANCELLED", found -> "SUPPRESSED".equals(found.get("state"))))
                .containsEntry("reason", "RESTORED");
    }

    @Test
    @DisplayName("E-20 whoever heard in the night that the morning's activity is called off hears in the night that it is not")
    void shouldInviteAgainInTheNight() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        Instant early = Night.opening().plus(Duration.ofMinutes(30));
        UUID id = toldInTheAfternoon(county, member, early);
        county.tell(new ActivityCancelled(id, county.alliance(), "大雾"), 2, Ids.next());
        Api.message(id, member, "ACTIVITY_CANCELLED", found -> "DELIVERED".equals(found.get("state")));
        restore(county, id, early);

        await().atMost(Timeouts.EVENTUALLY).until(() -> Vendors.texts("aliyun-sms", phone).size() == 2);
        assertThat(Vendors.texts("aliyun-sms", phone)).first().asString().contains("取消");
    }

    @Test
    @DisplayName("the preview says when: a cancellation of what begins soon after the morning at once, of what is long past then")
    void shouldShowWhen() {
        preview(Night.opening().plus(Duration.ofMinutes(30))).body("heldUntil", nullValue());
        preview(Instant.now().minus(Duration.ofHours(3))).body("heldUntil", equalTo(Night.opening().toString()));
    }

    private static ValidatableResponse preview(Instant startsAt) {
        return as(Tokens.committee()).body(Map.of("notice", "CANCELLED", "title", "座谈会", "place", "东厅", "startsAt",
                startsAt.toString())).post("/api/v1/messages/preview").then().statusCode(200);
    }

    private static void restore(County county, UUID id, Instant start) {
        county.tell(new ActivityRestored(id, county.alliance(), "黄河文化馆参观", county.unit(2), start, start.plusSeconds(7200),
                "黄河文化馆"), 3, Ids.next());
    }

    @Test
    @DisplayName("N-02 a reminder two hours before an early activity comes the evening before")
    void shouldRemindTheEveningBefore() {
        County county = County.a1();
        ActivityPublished activity = county.activity(Night.opening().plus(Duration.ofDays(1)).minus(Duration.ofMinutes(30)));
        county.tell(activity);
        county.awaitRow("select 1 from reminder where activity_id = ?", activity.activityId());

        assertThat(County.count("select 1 from reminder where activity_id = ? and kind = 'REMINDER_2H' and due_at = '"
                + Night.nextNight().minus(Duration.ofHours(1)) + "'", activity.activityId())).isEqualTo(1);
    }

    /** An activity to which a member was invited before the night began. */
    private static UUID toldInTheAfternoon(County county, UUID member, Instant start) {
        ActivityPublished activity = county.activity(start);
        county.tell(activity, 1, Ids.next());
        Api.ended(activity.activityId(), county.unit(1));
        County.change(
                """
                        insert into message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind, recipient_id, title,
                          starts_at, channel, state, not_before, created_at, changed_at, division)
                        select uuidv7(), 'test:' || uuidv7(), 'ACTIVITY_PUBLISHED', id, alliance_id, host_unit_id, 'MEMBER', ?, title,
                          starts_at, 'SMS', 'DELIVERED', now(), now(), now(), division
                        from activity where id = ?""",
                member, activity.activityId());
        return activity.activityId();
    }

    private static int notBefore(UUID activity, UUID recipient) {
        return County.count("select 1 from message where activity_id = ? and recipient_id = '" + recipient
                + "' and not_before = '" + Night.opening() + "'", activity);
    }
}
