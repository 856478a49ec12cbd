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
import java.util.Optional;
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
import org.silveralliance.notification.delivery.ChooseChannels;
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
    @Inject
    ChooseChannels choose;

    @Test
    @DisplayName("a replica that hung does not change how a message has ended meanwhile")
    void shouldKeepTheEnd() throws Exception {
        UUID message = Ids.next();
        insert(message, "SENDING");
        try (Connection other = TestDatabase.superuser("notification");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            update(other, "update message set state = 'MANUAL', reason = 'OUTCOME_UNKNOWN' where id = ?", message);

            Future<?> late = thread.submit(() -> record(message, message, new Outcome.Delivered()));
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
    @DisplayName("a vendor who is away when he is asked for a receipt, or refuses the question, has unsent nothing")
    void shouldNotSendAgainWhatWasAskedFor() {
        for (Outcome answer : List.of(new Outcome.Later("VENDOR_AWAY"), new Outcome.Misconfigured("HTTP_403"),
                new Outcome.Unknown("NOT_JSON"), new Outcome.NotTried())) {
            UUID message = Ids.next();
            insert(message, "ACCEPTED");
            record(message, message, answer);
            assertThat(County.count("select 1 from message where id = ? and state = 'ACCEPTED'", message)).as(answer.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("an acceptance that comes after its claim ran out is one; what an earlier call came to says nothing of the last")
    void shouldTakeALateAcceptance() {
        UUID message = Ids.next();
        insert(message, "UNKNOWN");
        record(message, Ids.next(), new Outcome.Delivered());
        assertThat(County.count("select 1 from message where id = ? and state = 'UNKNOWN'", message)).isEqualTo(1);

        record(message, message, new Outcome.Accepted("biz-1"));
        assertThat(County.count("select 1 from message where id = ? and state = 'ACCEPTED' and external_id = 'biz-1'", message))
                .isEqualTo(1);
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

    @Test
    @DisplayName("E-20 a cancellation that is only sent when the activity is restored is not sent")
    void shouldNotCallOffWhatTakesPlace() {
        County county = County.a1();
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        county.tell(activity);
        county.awaitRow("select 1 from activity where id = ?", activity.activityId());
        UUID message = Ids.next();
        insert(message, "CLAIMED");
        County.change("update message set kind = 'ACTIVITY_CANCELLED', activity_id = ? where id = ?", activity.activityId(),
                message);

        DivisionScope.run("370522", () -> choose.choose(List.of(message), Optional.empty()));

        assertThat(County.count("select 1 from message where id = ? and state = 'SUPPRESSED' and reason = 'SUPERSEDED'",
                message)).isEqualTo(1);
    }

    /** What a call came to, by the id of the call. */
    private void record(UUID message, UUID call, Outcome outcome) {
        DivisionScope.run("370522", () -> outcomes.record(List.of(new Result(new Sending(Channel.SMS,
                new Attempt(call, "", "", Map.of(), "", null, Instant.now()), List.of(message)), outcome))));
    }

    /** A message whose call, of the same id, is under way and is no other replica's to recover. */
    private static void insert(UUID id, String state) {
        County.change("""
                insert into message (id, dedupe_key, kind, recipient_kind, recipient_id, title, channel, state, not_before,
                  claimed_until, out_id, sent_at, query_at, created_at, changed_at, division)
                select given, 'test:' || given, 'ACTIVITY_PUBLISHED', 'MEMBER', gen_random_uuid(), '黄河文化馆参观', 'SMS', ?,
                  now(), now() + interval '1 hour', given, now(), now() + interval '1 hour', now(), now(), '370522'
                from (select cast(? as uuid) as given) as one""", state, id);
    }

    private static void update(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
