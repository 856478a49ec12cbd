package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityCorrected;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.ActivityRestored;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** An activity that changes again and again is told of now and then, and always as it stands. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class ChangesTest {

    private static final String PENDING = "select 1 from pending_change where activity_id = ?";

    @Test
    @DisplayName("S-24 what moves three times in a moment is told once, with the last date")
    void shouldTellTheLastDate() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        UUID id = told(county, member, inDays(40));
        move(county, id, inDays(41), 2);
        move(county, id, inDays(42), 3);
        Instant last = inDays(43);
        move(county, id, last, 4);

        assertThat(Api.message(id, member, "ACTIVITY_RESCHEDULED", found -> "DELIVERED".equals(found.get("state"))))
                .isNotEmpty();
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count(PENDING, id) == 0);
        assertThat(kinds(id, member)).containsExactlyInAnyOrder("ACTIVITY_PUBLISHED", "ACTIVITY_RESCHEDULED");
        assertThat(Vendors.texts("aliyun-sms", phone)).hasSize(2).last().asString().contains(day(last));
    }

    @Test
    @DisplayName("E-36 whom an undone import had brought is told nothing more, however late the rest of him is heard of")
    void shouldTellTheRemovedNothing() {
        County county = County.a1();
        UUID removed = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID here = TestPeople.member(county, 1, "庞淑兰", TestPeople.phone(), "");
        UUID before = told(county, removed, inDays(40));
        UUID last = Ids.next();
        MemberRemoved removal = new MemberRemoved(removed, county.unit(1), LocalDate.of(2026, 11, 1));
        county.tell(removal, 3, Ids.next());
        county.tell(removal, 3, Ids.next());
        county.tell(new MemberCorrected(removed, county.unit(1), "RETIRED", "ACTIVE", LocalDate.of(2026, 10, 1)), 2, last);
        county.awaitRow("select 1 from inbox where event_id = ?", last);

        UUID after = told(county, here, inDays(41));
        assertThat(kinds(after, removed)).isEmpty();
        assertThat(kinds(before, removed)).containsExactly("ACTIVITY_PUBLISHED");
    }

    @Test
    @DisplayName("E-05 who was dead by mistake is again what he was before, a floating member a floating one")
    void shouldRestoreTheState() {
        County county = County.a1();
        UUID away = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID here = TestPeople.member(county, 1, "庞淑兰", TestPeople.phone(), "");
        LocalDate day = LocalDate.of(2026, 11, 1);
        for (UUID member : List.of(away, here)) {
            county.tell(new MemberDeceased(member, county.unit(1), day), 2, Ids.next());
            county.awaitRow("select 1 from member where id = ? and state = 'DECEASED'", member);
        }
        county.tell(new MemberRestored(away, county.unit(1), day, "FLOATING_OUT"), 3, Ids.next());
        county.tell(new MemberRestored(here, county.unit(1), day, null), 3, Ids.next());
        county.awaitRow("select 1 from member where id = ? and state = 'FLOATING_OUT'", away);
        county.awaitRow("select 1 from member where id = ? and state = 'ACTIVE'", here);
    }

    @Test
    @DisplayName("what moves away and back in a moment is told to nobody")
    void shouldNotTellWhatIsAsBefore() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        Instant start = inDays(40);
        UUID id = told(county, member, start);
        move(county, id, inDays(41), 2);
        move(county, id, start, 3);

        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count("""
                select 1 from activity where id = ? and version = 3""", id) == 1 && County.count(PENDING, id) == 0);
        assertThat(kinds(id, member)).containsExactly("ACTIVITY_PUBLISHED");
    }

    @Test
    @DisplayName("S-24 a place that is put right is told once, as it stands at the end; more seats are told to nobody")
    void shouldTellWhatWasPutRight() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        ActivityPublished activity = county.activity(inDays(40));
        UUID id = activity.activityId();
        county.tell(activity, 1, Ids.next());
        Api.ended(id, member);
        correct(county, id, new ActivityCorrected(id, county.alliance(), activity.title(), activity.venueName(), 90), 2);
        correct(county, id, new ActivityCorrected(id, county.alliance(), activity.title(), "西厅", 90), 3);
        correct(county, id, new ActivityCorrected(id, county.alliance(), activity.title(), "东厅", 90), 4);
        delivered(phone, 2);
        assertThat(kinds(id, member)).containsExactlyInAnyOrder("ACTIVITY_PUBLISHED", "ACTIVITY_CORRECTED");
        assertThat(Vendors.texts("aliyun-sms", phone)).last().asString().contains("更正", "东厅");
    }

    @Test
    @DisplayName("S-24 what is put right and taken back in a moment is told to nobody")
    void shouldNotTellACorrectionThatWasTakenBack() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(inDays(40));
        UUID id = activity.activityId();
        county.tell(activity, 1, Ids.next());
        Api.ended(id, member);
        correct(county, id, new ActivityCorrected(id, county.alliance(), "改了名", activity.venueName(), 40), 2);
        correct(county, id, new ActivityCorrected(id, county.alliance(), activity.title(), activity.venueName(), 40), 3);
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count("""
                select 1 from activity where id = ? and version = 3""", id) == 1 && County.count(PENDING, id) == 0);
        assertThat(kinds(id, member)).containsExactly("ACTIVITY_PUBLISHED");
    }

    @Test
    @DisplayName("whoever never heard of an activity is not told that it is called off, and is invited to its new date")
    void shouldTellEachWhatIsNewToHim() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID told = TestPeople.member(county, 1, "安守正", phone, "");
        UUID id = told(county, told, inDays(40));
        UUID unheard = unheard(county);
        move(county, id, inDays(41), 2);
        Api.message(id, told, "ACTIVITY_RESCHEDULED", found -> "DELIVERED".equals(found.get("state")));
        Api.message(id, unheard, "ACTIVITY_PUBLISHED", found -> "DELIVERED".equals(found.get("state")));

        UUID alsoUnheard = unheard(county);
        county.tell(new ActivityCancelled(id, county.alliance(), "高温"), 3, Ids.next());
        Api.message(id, told, "ACTIVITY_CANCELLED", found -> "DELIVERED".equals(found.get("state")));
        Api.message(id, unheard, "ACTIVITY_CANCELLED", found -> "DELIVERED".equals(found.get("state")));
        assertThat(kinds(id, alsoUnheard)).isEmpty();
    }

    @Test
    @DisplayName("E-20 whoever heard that an activity is called off is invited again when it is restored, and reminded of it")
    void shouldInviteAgain() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        Instant start = inDays(40);
        UUID id = told(county, member, start);
        county.tell(new ActivityCancelled(id, county.alliance(), "高温"), 2, Ids.next());
        delivered(phone, 2);
        ActivityRestored restored = new ActivityRestored(id, county.alliance(), "黄河文化馆参观", county.unit(2), start,
                start.plusSeconds(7200), "黄河文化馆");
        county.tell(restored, 3, Ids.next());
        county.tell(restored, 3, Ids.next());
        delivered(phone, 3);
        assertThat(kinds(id, member)).containsExactlyInAnyOrder("ACTIVITY_PUBLISHED", "ACTIVITY_CANCELLED",
                "ACTIVITY_PUBLISHED");
        assertThat(County.count("select 1 from reminder where activity_id = ? and state = 'PLANNED'", id)).isEqualTo(3);
    }

    @Test
    @DisplayName("S-24 after three notices in a day the rest waits for the morning, and then only how it stands is told")
    void shouldTellThreeTimesADay() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        UUID id = told(county, member, inDays(40));
        for (int version = 2; version <= 3; version++) {
            Instant to = inDays(40 + version);
            move(county, id, to, version);
            delivered(phone, version);
        }
        move(county, id, inDays(50), 4);
        Map<String, Object> held = Api.message(id, member, "ACTIVITY_RESCHEDULED",
                found -> "DAILY_LIMIT".equals(found.get("reason")));
        assertThat(held).containsEntry("state", "QUEUED");
        move(county, id, inDays(51), 5);
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count("""
                select 1 from message where id = ? and state = 'SUPPRESSED'""", UUID.fromString((String) held.get("id"))) == 1);
        assertThat(Vendors.texts("aliyun-sms", phone)).hasSize(3);
    }

    @Test
    @DisplayName("after three notices what cannot wait for the morning is called")
    void shouldCallWhatCannotWait() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        UUID id = told(county, member, inDays(40));
        hearTwiceMore(member);
        County.change("update activity set starts_at = now() where id = ?", id);
        County.change("update message set starts_at = now() where activity_id = ?", id);
        county.tell(new ActivityCancelled(id, county.alliance(), "高温"), 2, Ids.next());
        assertThat(Api.message(id, member, "ACTIVITY_CANCELLED", found -> "MANUAL".equals(found.get("state"))))
                .containsEntry("reason", "DAILY_LIMIT");
        assertThat(Vendors.texts("aliyun-sms", phone)).hasSize(1);
    }

    @Test
    @DisplayName("after three notices a seat in what begins before the morning is called, not kept silent")
    void shouldCallAboutTheSeatOfToday() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID id = told(county, member, inDays(40));
        hearTwiceMore(member);
        County.change("""
                update activity set starts_at = least(now() + interval '5 minutes', (date_trunc('day',
                  now() at time zone 'Asia/Shanghai') + interval '1 day') at time zone 'Asia/Shanghai' - interval '1 second')
                where id = ?""", id);
        county.tell(new RegistrationChanged(id, county.alliance(), member, "WAITLISTED", null), 1, Ids.next());
        county.tell(new RegistrationChanged(id, county.alliance(), member, "CONFIRMED", null), 2, Ids.next());

        assertThat(Api.message(id, member, "SEAT_GIVEN", found -> !"QUEUED".equals(found.get("state"))
                && !"CLAIMED".equals(found.get("state")))).containsEntry("state", "MANUAL")
                .containsEntry("reason", "DAILY_LIMIT");
    }

    @Test
    @DisplayName("E-20 what moves and is called off in a moment is called off on the date that was told, not on one nobody heard")
    void shouldCallOffTheDateThatWasTold() {
        County county = County.a1();
        String phone = TestPeople.phone();
        Instant start = inDays(40);
        UUID member = TestPeople.member(county, 1, "安守正", phone, "");
        UUID id = told(county, member, start);
        move(county, id, inDays(49), 2);
        county.tell(new ActivityCancelled(id, county.alliance(), "高温"), 3, Ids.next());
        delivered(phone, 2);

        assertThat(Vendors.texts("aliyun-sms", phone)).last().asString().contains("取消").contains(Wording.time(start));
    }

    private static void hearTwiceMore(UUID member) {
        for (int i = 0; i < 2; i++) {
            County.change(
                    """
                            insert into message (id, dedupe_key, kind, activity_id, recipient_kind, recipient_id, title, channel, state,
                              not_before, sent_at, starts_at, created_at, changed_at, division)
                            select uuidv7(), 'test:' || uuidv7(), kind, activity_id, recipient_kind, recipient_id, title, channel, state,
                              not_before, now(), starts_at, now(), now(), division
                            from message where recipient_id = ? order by id limit 1""",
                    member);
        }
    }

    private static UUID told(County county, UUID member, Instant start) {
        ActivityPublished activity = county.activity(start);
        county.tell(activity, 1, Ids.next());
        Api.ended(activity.activityId(), member);
        return activity.activityId();
    }

    /** A member whom nothing was planned for when he came. */
    private static UUID unheard(County county) {
        UUID member = Ids.next();
        County.change("insert into member (id, unit_id, state, version, division) values (?, ?, 'ACTIVE', 1, '370522')", member,
                county.unit(1));
        TestPeople.contact(member, "庞淑兰", TestPeople.phone(), "", "ACTIVE");
        return member;
    }

    private static void correct(County county, UUID id, ActivityCorrected correction, long version) {
        county.tell(correction, version, Ids.next());
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count("""
                select 1 from activity where id = ? and version >= """ + version, id) == 1);
    }

    private static void move(County county, UUID id, Instant to, long version) {
        county.tell(new ActivityRescheduled(id, county.alliance(), to, to.plusSeconds(7200), "大雨"), version, Ids.next());
    }

    private static void delivered(String phone, int messages) {
        await().atMost(Timeouts.EVENTUALLY).until(() -> Vendors.texts("aliyun-sms", phone).size() == messages);
    }

    private static List<String> kinds(UUID activity, UUID recipient) {
        return Api.messages(activity).param("id", recipient.toString()).getList("items.findAll { it.recipientId == id }.kind",
                String.class);
    }

    private static String day(Instant at) {
        return at.atZone(java.time.ZoneId.of("Asia/Shanghai")).getDayOfMonth() + "日";
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }
}
