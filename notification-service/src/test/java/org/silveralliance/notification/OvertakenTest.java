package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.delivery.RecordOutcomes;
import org.silveralliance.notification.delivery.RecordOutcomes.Result;
import org.silveralliance.notification.delivery.Sending;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What comes late does not overwrite what has happened meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class OvertakenTest {

    @Inject
    RecordOutcomes outcomes;

    @Test
    @DisplayName("a replica that hung does not change how a message has ended meanwhile")
    void shouldKeepTheEnd() throws Exception {
        UUID message = Ids.next();
        sending(message);
        try (Connection other = TestDatabase.superuser("notification");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            update(other, "update message set state = 'MANUAL', reason = 'OUTCOME_UNKNOWN' where id = ?", message);

            Future<?> late = thread.submit(() -> DivisionScope.run("370522", () -> outcomes.record(List.of(arrived(message)))));
            await().atMost(Timeouts.EVENTUALLY).until(() -> County.count("""
                    select 1 from pg_stat_activity where wait_event_type = 'Lock' and usename = 'notification_app'
                    and cast(? as uuid) is not null""", message) > 0);
            other.commit();
            late.get(20, TimeUnit.SECONDS);
        }

        assertThat(County.count("select 1 from message where id = ? and state = 'MANUAL'", message)).isEqualTo(1);
        assertThat(County.count("select 1 from outbox where aggregateid = ?", message)).isZero();
    }

    @Test
    @DisplayName("R-11 a sign-up heard of after the leave that followed it does not make anybody a reminder")
    void shouldKeepTheLeave() {
        County county = County.a1();
        UUID excused = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID coming = TestPeople.member(county, 1, "庞淑兰", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofHours(2)).plusSeconds(12));
        county.tell(activity);
        UUID id = activity.activityId();
        UUID signUp = Ids.next();
        county.tell(new RegistrationChanged(id, county.alliance(), excused, "EXCUSED", null), 6, Ids.next());
        county.tell(new RegistrationChanged(id, county.alliance(), excused, "CONFIRMED", null), 5, signUp);
        county.awaitRow("select 1 from inbox where event_id = ?", signUp);

        Api.message(id, coming, "REMINDER_2H", found -> "DELIVERED".equals(found.get("state")));

        assertThat(Api.find(id, excused, "REMINDER_2H")).isEmpty();
    }

    private static Result arrived(UUID message) {
        return new Result(new Sending(Channel.SMS, new Attempt(Ids.next(), "", "", Map.of(), "", null, Instant.now()),
                List.of(message)), new Outcome.Delivered());
    }

    /** A message whose call is under way and is no other replica's to recover. */
    private static void sending(UUID id) throws SQLException {
        try (Connection connection = TestDatabase.superuser("notification")) {
            update(connection, """
                    insert into message (id, dedupe_key, kind, recipient_kind, recipient_id, title, channel, state, not_before,
                      claimed_until, out_id, sent_at, created_at, changed_at, division)
                    select given, 'test:' || given, 'ACTIVITY_PUBLISHED', 'MEMBER', gen_random_uuid(), '黄河文化馆参观', 'SMS',
                      'SENDING', now(), now() + interval '1 hour', gen_random_uuid(), now(), now(), now(), '370522'
                    from (select cast(? as uuid) as given) as one""", id);
        }
    }

    private static void update(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
