package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** G-07: notices go to the liaison of the day. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class LiaisonsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("G-07 L-03 a liaison appointed from next month on gets nothing before, the present one everything")
    void shouldTellTheLiaisonOfToday() {
        County county = County.a1();
        appoint(county, 2, "liaison-370522-" + county.uscc(2), TODAY.minusMonths(2));
        appoint(county, 2, "liaison-370522-" + county.uscc(5), TODAY.plusMonths(1));
        county.awaitRow("select 1 from liaison where unit_id = ? and valid_from > current_date", county.unit(2));
        publish(county);
        assertThat(inbox(county, 2)).isEqualTo(1);
        assertThat(inbox(county, 5)).isZero();
    }

    @Test
    @DisplayName("G-07 from the day of the change the successor gets the notices, whichever appointment is heard of first")
    void shouldTellTheSuccessor() {
        County county = County.a1();
        county.tell(appointed(county, 2, "liaison-370522-" + county.uscc(3), TODAY), 2, Ids.next());
        county.tell(appointed(county, 2, "liaison-370522-" + county.uscc(2), TODAY.minusMonths(2)), 1, Ids.next());
        county.awaitRow("select 1 from liaison where unit_id = ? and valid_from < current_date", county.unit(2));
        publish(county);
        assertThat(inbox(county, 3)).isEqualTo(1);
        assertThat(inbox(county, 2)).isZero();
    }

    @Test
    @DisplayName("S-02 an account of thousands of characters is none: the unit is told, and everybody else too")
    void shouldTellTheUnit() {
        County county = County.a1();
        UUID member = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
        StringBuilder account = new StringBuilder();
        new java.util.Random(2).ints(4_500, 33, 126).forEach(account::appendCodePoint);
        appoint(county, 2, account.toString(), TODAY.minusMonths(2));
        county.awaitRow("select 1 from liaison where unit_id = ?", county.unit(2));
        UUID activity = publish(county);
        assertThat(Api.ended(activity, member)).containsEntry("state", "DELIVERED");
        assertThat(inbox(county, 2)).isEqualTo(1);
    }

    @Test
    @DisplayName("G-07 whoever is appointed before the post was to be empty has it for good")
    void shouldForgetTheVacancyToCome() {
        County county = County.a1();
        appoint(county, 2, null, TODAY.plusDays(10));
        county.awaitRow("select 1 from liaison where unit_id = ? and user_sub is null", county.unit(2));
        appoint(county, 2, UUID.randomUUID().toString(), TODAY.plusDays(2));
        county.awaitRow("""
                select 1 from liaison where unit_id = ? group by unit_id having count(*) = 1 and count(user_sub) = 1""",
                county.unit(2));
    }

    private static void appoint(County county, int unit, @Nullable String account, LocalDate from) {
        county.tell(appointed(county, unit, account, from));
    }

    private static LiaisonChanged appointed(County county, int unit, @Nullable String account, LocalDate from) {
        return new LiaisonChanged(county.alliance(), county.unit(unit), account, from);
    }

    private static UUID publish(County county) {
        ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
        county.tell(activity);
        Api.ended(activity.activityId(), county.unit(2));
        return activity.activityId();
    }

    private static int inbox(County county, int unit) {
        return as(Tokens.liaison(county.uscc(unit))).get("/api/v1/inbox").then().statusCode(200).extract().jsonPath()
                .getList("items").size();
    }
}
