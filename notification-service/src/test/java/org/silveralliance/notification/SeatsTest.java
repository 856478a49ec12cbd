package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class SeatsTest {

    @Test
    @DisplayName("R-10 whoever moves up from the waiting list is told, once; whoever has a seat at once is not")
    void shouldTellWhoMovesUp() {
        County county = County.a1();
        String phone = TestPeople.phone();
        UUID waiting = TestPeople.member(county, 1, "安守正", phone, "");
        UUID seated = TestPeople.member(county, 1, "庞淑兰", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        UUID id = activity.activityId();
        county.tell(activity);
        Api.ended(id, waiting);
        county.tell(changed(county, id, seated, "CONFIRMED"), 2, Ids.next());
        county.tell(changed(county, id, waiting, "WAITLISTED"), 3, Ids.next());
        UUID event = Ids.next();
        county.tell(changed(county, id, waiting, "CONFIRMED"), 4, event);
        county.tell(changed(county, id, waiting, "CONFIRMED"), 4, Ids.next());

        Api.message(id, waiting, "SEAT_GIVEN", found -> "DELIVERED".equals(found.get("state")));
        assertThat(Vendors.texts("aliyun-sms", phone)).hasSize(2).last().asString().contains("您候补的黄河文化馆参观已有名额");
        assertThat(Api.find(id, seated, "SEAT_GIVEN")).isEmpty();
    }

    @Test
    @DisplayName("G-07 R-10 invited are the members of the units that belong to the alliance on the activity's day")
    void shouldInviteWhoBelongsOnTheDay() {
        County county = County.a1();
        LocalDate day = LocalDate.now(CountyClock.ZONE).plusDays(10);
        UUID joins = county.addUnit("县气象局");
        county.tell(new UnitJoined(county.alliance(), joins, 7, day.plusDays(1)));
        county.awaitRow("select 1 from alliance_seat where unit_id = ?", joins);
        UUID own = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        UUID tooEarly = TestPeople.member(county, 7, "庞淑兰", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(day.atTime(9, 0).atZone(CountyClock.ZONE).toInstant());
        county.tell(activity);
        Api.ended(activity.activityId(), own);

        // Whoever comes onto a ledger later is invited in the transaction that makes him known.
        UUID early = TestPeople.member(county, 7, "郝玉成", TestPeople.phone(), "");
        county.tell(new UnitLeft(county.alliance(), county.unit(3), day));
        county.awaitRow("select 1 from alliance_leave where unit_id = ?", county.unit(3));
        UUID late = TestPeople.member(county, 3, "安守正", TestPeople.phone(), "");
        UUID inTime = TestPeople.member(county, 2, "庞淑兰", TestPeople.phone(), "");

        assertThat(Api.find(activity.activityId(), inTime, "ACTIVITY_PUBLISHED")).isNotEmpty();
        assertThat(List.of(tooEarly, early, late))
                .allSatisfy(member -> assertThat(Api.find(activity.activityId(), member, "ACTIVITY_PUBLISHED")).isEmpty());
    }

    @Test
    @DisplayName("a seat whose message still waits when the activity moves is told with the new date")
    void shouldTellOfASeatOnTheNewDate() {
        County county = County.a1();
        UUID waiting = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        UUID id = activity.activityId();
        county.tell(activity);
        Api.ended(id, waiting);
        Vendors.membersAway(true);
        try {
            county.tell(changed(county, id, waiting, "WAITLISTED"), 2, Ids.next());
            county.tell(changed(county, id, waiting, "CONFIRMED"), 3, Ids.next());
            Api.message(id, waiting, "SEAT_GIVEN", found -> "CONTACTS_AWAY".equals(found.get("reason")));
            Instant moved = activity.startsAt().plus(Duration.ofDays(1));
            county.tell(new ActivityRescheduled(id, county.alliance(), moved, moved.plusSeconds(7200), "大雨"), 4, Ids.next());
            county.awaitRow("select 1 from activity where id = ? and version = 4", id);
        } finally {
            Vendors.membersAway(false);
        }
        Api.message(id, waiting, "SEAT_GIVEN", found -> "DELIVERED".equals(found.get("state")));
        assertThat(County.count("""
                select 1 from message m join activity a on a.id = m.activity_id and a.starts_at = m.starts_at
                where a.id = ? and m.kind = 'SEAT_GIVEN'""", id)).isEqualTo(1);
    }

    @Test
    @DisplayName("whoever moves up when it has begun is not told to come")
    void shouldNotTellTooLate() {
        County county = County.a1();
        UUID waiting = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        UUID id = activity.activityId();
        county.tell(activity);
        Api.ended(id, waiting);
        county.tell(changed(county, id, waiting, "WAITLISTED"), 2, Ids.next());
        county.awaitRow("select 1 from registration where activity_id = ?", id);
        County.change("update activity set starts_at = now() - interval '1 minute' where id = ?", id);
        UUID event = Ids.next();
        county.tell(changed(county, id, waiting, "CONFIRMED"), 3, event);
        county.awaitRow("select 1 from inbox where event_id = ?", event);

        assertThat(Api.find(id, waiting, "SEAT_GIVEN")).isEmpty();
    }

    private static RegistrationChanged changed(County county, UUID activity, UUID member, String state) {
        return new RegistrationChanged(activity, county.alliance(), member, state, null);
    }
}
