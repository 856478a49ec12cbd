package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What cannot be sent ends alone and holds up no other. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class AloneTest {

    @Test
    @DisplayName("S-20 somebody whose numbers do not open is called; everybody else gets his message")
    void shouldCallWhoseNumbersDoNotOpen() {
        County county = County.a1();
        UUID damaged = TestPeople.memberWith(county, 1, "安守正", "", "", "UNREADABLE");
        UUID widower = TestPeople.memberWith(county, 1, "庞淑兰", "", "", "FAMILY_DECEASED");
        UUID halfOpen = TestPeople.memberWith(county, 1, "郝玉成", TestPeople.phone(), "", "UNREADABLE");
        ActivityPublished activity = county.activity(inTenDays());
        county.tell(activity);

        assertThat(Api.ended(activity.activityId(), damaged)).containsEntry("state", "MANUAL").containsEntry("reason",
                "UNREADABLE");
        assertThat(Api.ended(activity.activityId(), widower)).containsEntry("state", "MANUAL").containsEntry("reason",
                "FAMILY_DECEASED");
        assertThat(Api.ended(activity.activityId(), halfOpen)).containsEntry("state", "DELIVERED");
    }

    @Test
    @DisplayName("S-20 a robot whose key does not open fails; the members hear all the same")
    void shouldFailTheRobotAlone() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        as(Tokens.committee()).body(Map.of("key", "robot-" + UUID.randomUUID())).put("/api/v1/robots/{id}", county.alliance())
                .then().statusCode(200);
        County.change("update chat_group set robot_key = '\\x01' where alliance_id = ?", county.alliance());
        ActivityPublished activity = county.activity(inTenDays());
        county.tell(activity);

        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
        assertThat(Api.ended(activity.activityId(), county.alliance())).containsEntry("state", "FAILED").containsEntry("reason",
                "UNEXPECTED");
    }

    @Test
    @DisplayName("S-02 S-20 a reminder that fails ends; those due after it, and all messages, go out")
    void shouldEndTheReminderAlone() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID broken = Ids.next();
        County.change("""
                insert into reminder (id, kind, due_at, state, division)
                values (?, 'NO_SUCH_KIND', now() - interval '1 hour', 'PLANNED', '370522')""", broken);
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofHours(2)).plusSeconds(6));
        county.tell(activity);

        assertThat(Api.message(activity.activityId(), member, "REMINDER_2H", found -> "DELIVERED".equals(found.get("state"))))
                .containsEntry("channel", "SMS");
        assertThat(County.count("select 1 from reminder where id = ? and state = 'FAILED'", broken)).isEqualTo(1);
    }

    @Test
    @DisplayName("an answer of members-service that nobody can read is one to wait for, and holds up nobody else's message")
    void shouldWaitForAReadableAnswer() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(inTenDays());
        try {
            for (String strange : List.of("{", "{\"items\":null}", "[]", "{\"items\":[null]}",
                    "{\"items\":[{\"memberId\":\"" + member + "\"}]}", "{\"items\":[{\"name\":7}]}", "\u0000")) {
                Vendors.membersSay(strange);
                ActivityPublished other = county.activity(inTenDays());
                county.tell(other);
                assertThat(Api.message(other.activityId(), member, "ACTIVITY_PUBLISHED",
                        found -> "CONTACTS_AWAY".equals(found.get("reason")))).as(strange).containsEntry("state", "QUEUED");
                assertThat(Api.ended(other.activityId(), county.unit(1))).containsEntry("state", "DELIVERED");
            }
        } finally {
            Vendors.membersSay("");
        }
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "DELIVERED");
    }

    private static Instant inTenDays() {
        return Instant.now().plus(Duration.ofDays(10));
    }
}
