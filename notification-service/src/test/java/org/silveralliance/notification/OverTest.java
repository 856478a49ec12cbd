package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Nobody is told of what has begun, and nothing is tried for ever. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class OverTest {

    @Inject
    ChooseChannels choose;
    @Inject
    RecordOutcomes outcomes;

    @Test
    @DisplayName("S-24 an activity that is entered after it took place invites nobody and reminds of nothing")
    void shouldInviteNobodyToThePast() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished late = county.activity(Instant.now().minus(Duration.ofDays(30)));
        county.tell(late);
        ActivityPublished coming = county.activity(Instant.now().plus(Duration.ofDays(10)));
        county.tell(coming);
        Api.ended(coming.activityId(), member);
        county.awaitRow("select 1 from activity where id = ?", late.activityId());

        assertThat(County.count("select 1 from message where activity_id = ?", late.activityId())).isZero();
        assertThat(County.count("select 1 from reminder where activity_id = ?", late.activityId())).isZero();
    }

    @Test
    @DisplayName("an activity that is moved into the past, or called off when its day is over, is told to nobody")
    void shouldTellNobodyOfThePast() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        UUID id = activity.activityId();
        county.tell(activity);
        Api.ended(id, member);
        Instant past = Instant.now().minus(Duration.ofDays(3));
        county.tell(new ActivityRescheduled(id, county.alliance(), past, past.plusSeconds(7200), "补录"));
        assertThat(Api.message(id, member, "ACTIVITY_RESCHEDULED", found -> !"QUEUED".equals(found.get("state"))))
                .containsEntry("state", "SUPPRESSED").containsEntry("reason", "OVER");
        // Called off is the date that was told, so that this one has to be past too.
        County.change("update message set starts_at = starts_at - interval '13 days' where activity_id = ?", id);
        county.tell(new ActivityCancelled(id, county.alliance(), "补录"));
        assertThat(Api.message(id, member, "ACTIVITY_CANCELLED", found -> !"QUEUED".equals(found.get("state"))))
                .containsEntry("state", "SUPPRESSED").containsEntry("reason", "OVER");
        assertThat(Vendors.texts("aliyun-sms", phone)).hasSize(1);
    }

    @Test
    @DisplayName("S-20 what was held up until its activity began is not told any more, and says why")
    void shouldSuppressWhatIsOver() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        Vendors.membersAway(true);
        try {
            ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
            county.tell(activity);
            Api.message(activity.activityId(), member, "ACTIVITY_PUBLISHED",
                    found -> "CONTACTS_AWAY".equals(found.get("reason")));
            begins(activity.activityId());
            assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "SUPPRESSED").containsEntry("reason",
                    "OVER");
        } finally {
            Vendors.membersAway(false);
        }
        assertThat(Vendors.texts("aliyun-sms", phone)).isEmpty();
    }

    @Test
    @DisplayName("what is still waiting when its activity was held is not told any more")
    void shouldNotInviteToWhatWasHeld() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        Vendors.membersAway(true);
        try {
            ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
            county.tell(activity);
            Api.message(activity.activityId(), member, "ACTIVITY_PUBLISHED",
                    found -> "CONTACTS_AWAY".equals(found.get("reason")));
            county.tell(new ActivityHeld(activity.activityId(), county.alliance(), "COLLECTIVE", "2026-11",
                    LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 4)));
            assertThat(Api.ended(activity.activityId(), member)).containsEntry("state", "SUPPRESSED").containsEntry("reason",
                    "SUPERSEDED");
        } finally {
            Vendors.membersAway(false);
        }
    }

    @Test
    @DisplayName("S-20 a vendor that stays away, or contacts nobody gives, end on the call list after a day")
    void shouldNotTryForEver() {
        UUID sending = message("SENDING");
        DivisionScope.run("370522", () -> outcomes.record(List.of(new Result(new Sending(Channel.SMS,
                new Attempt(sending, "", "", Map.of(), "", null, Instant.now()), List.of(sending)),
                new Outcome.Later("VENDOR_AWAY")))));
        assertThat(County.count("select 1 from message where id = ? and state = 'MANUAL' and reason = 'VENDOR_AWAY'", sending))
                .isEqualTo(1);

        UUID claimed = message("CLAIMED");
        DivisionScope.run("370522", () -> choose.choose(List.of(claimed), Optional.empty()));
        assertThat(County.count("select 1 from message where id = ? and state = 'MANUAL' and reason = 'CONTACTS_AWAY'",
                claimed)).isEqualTo(1);
    }

    /** Lets ten days pass for an activity and what is queued about it. */
    private static void begins(UUID activity) {
        County.change(
                """
                        with begun as (update activity set starts_at = starts_at - interval '10 days' where id = ? returning id, starts_at)
                        update message m set starts_at = begun.starts_at from begun where m.activity_id = begun.id""",
                activity);
    }

    /**
     * A message that first failed more than a day ago, with its own id for its call, in a state that no dispatcher takes up.
     */
    private static UUID message(String state) {
        UUID id = Ids.next();
        County.change(
                """
                        insert into message (id, dedupe_key, kind, recipient_kind, recipient_id, title, channel, state, not_before,
                          claimed_until, retry_until, out_id, sent_at, created_at, changed_at, division)
                        select given, 'test:' || given, 'ACTIVITY_PUBLISHED', 'MEMBER', gen_random_uuid(), '黄河文化馆参观', 'SMS', ?,
                          now(), now() + interval '1 hour', now() - interval '1 minute', given, now(), now(), now(), '370522'
                        from (select cast(? as uuid) as given) as one""",
                state, id);
        return id;
    }
}
