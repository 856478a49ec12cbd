package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.notification.Api.as;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What every open page asks for each minute costs the same however much waits. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class CountedTest {

    private static final String COPIES = """
            insert into message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind, recipient_id, recipient_user,
              recipient_uscc, title, starts_at, state, not_before, created_at, changed_at, division)
            select gen_random_uuid(), gen_random_uuid()::text, kind, gen_random_uuid(), alliance_id, unit_id, recipient_kind,
              recipient_id, recipient_user, recipient_uscc, title, starts_at, state, not_before, created_at, changed_at, division
            from message m, generate_series(1, %d) where m.recipient_kind = '%s' and m.recipient_id = '%s'
            and m.activity_id = '%s'""";

    @Test
    @DisplayName("N-07 the calls to make and the unread messages are counted up to a hundred and no further")
    void shouldCountAHundred() throws SQLException {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", "", "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        county.tell(activity);
        assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "MANUAL");
        Api.ended(activity.activityId(), county.unit(2));
        String called = Tokens.liaison(county.uscc(1));
        String told = Tokens.liaison(county.uscc(2));

        copy(98, "MEMBER", member, activity);
        copy(98, "USER", county.unit(2), activity);
        as(called).get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(99));
        as(told).get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(99));

        copy(20, "MEMBER", member, activity);
        copy(20, "USER", county.unit(2), activity);
        as(called).get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(100));
        as(told).get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(100));
    }

    private static void copy(int times, String kind, UUID recipient, ActivityPublished activity) throws SQLException {
        try (Connection connection = TestDatabase.superuser("notification");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(COPIES.formatted(times, kind, recipient, activity.activityId())))
                    .isEqualTo(times);
        }
    }
}
