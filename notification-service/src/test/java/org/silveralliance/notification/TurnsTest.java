package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.RotationEvent.RotationPlanned;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.contracts.RotationEvent.Slot;
import org.silveralliance.contracts.RotationEvent.SlotSwapped;
import org.silveralliance.contracts.RotationEvent.SwapAnswer;
import org.silveralliance.contracts.RotationEvent.SwapAnswered;
import org.silveralliance.contracts.RotationEvent.SwapRequested;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** N-08, R-03: a unit hears when it hosts, when that changes, and when it is asked to exchange. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class TurnsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate SPRING = TODAY.plusDays(100);
    private static final LocalDate SUMMER = TODAY.plusDays(200);

    /** A year in which unit 2 hosts in spring and unit 3 in summer; unit 1 leads. */
    private static final class Year {

        final County county = County.a1();
        final UUID rotation = Ids.next();
        final UUID spring = Ids.next();
        final UUID summer = Ids.next();

        Year() {
            county.tell(new RotationPlanned(rotation, county.alliance(), SPRING.getYear(),
                    List.of(slot(spring, 2, SPRING), slot(summer, 3, SUMMER))));
            county.awaitRow("select 1 from host_slot where id = ?", summer);
        }

        Slot slot(UUID id, int unit, LocalDate on) {
            return new Slot(id, on.getMonthValue(), county.unit(unit), on, null);
        }

        Slot suspended(UUID id, int unit, LocalDate on) {
            return new Slot(id, on.getMonthValue(), county.unit(unit), on, true);
        }

        List<String> inbox(int unit) {
            return Api.as(Tokens.liaison(county.uscc(unit))).get("/api/v1/inbox").then().statusCode(200).extract().jsonPath()
                    .getList("items.text", String.class);
        }

        void hears(int unit, String text) {
            await().atMost(Timeouts.EVENTUALLY).until(() -> Answers
                    .seen(Tokens.liaison(county.uscc(unit)), "/api/v1/inbox").path("items").findValuesAsText("text").stream()
                    .anyMatch(said -> said.contains(text)));
        }

        int reminders(UUID slot) {
            return County.count("select 1 from reminder where slot_id = ? and state = 'PLANNED'", slot);
        }
    }

    @Test
    @DisplayName("R-03 two units that exchange their months are told which they host now, and nobody else is")
    void shouldTellWhoseTurnMoved() {
        Year year = new Year();
        assertThat(year.inbox(2)).isEmpty();
        year.county.tell(new SlotSwapped(year.rotation, year.county.alliance(),
                List.of(year.slot(year.spring, 3, SPRING), year.slot(year.summer, 2, SUMMER))));

        for (int unit : List.of(2, 3)) {
            year.hears(unit, "的联盟活动由县自然资源局主办");
            year.hears(unit, "的联盟活动由县水利局主办");
        }
        assertThat(year.inbox(4)).isEmpty();
        assertThat(year.reminders(year.spring)).isEqualTo(2);
    }

    @Test
    @DisplayName("R-03 a host whose day moves hears the new day; one who is told the same again hears nothing")
    void shouldTellOfAMovedDay() {
        Year year = new Year();
        LocalDate moved = SPRING.plusDays(1);
        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), SPRING.getYear(),
                List.of(year.slot(year.spring, 2, moved), year.slot(year.summer, 3, SUMMER))));
        year.hears(2, moved.getMonthValue() + "月" + moved.getDayOfMonth() + "日");
        assertThat(year.inbox(2)).hasSize(1);
        assertThat(year.inbox(3)).isEmpty();
    }

    @Test
    @DisplayName("a month that is past already tells nobody when it is written anew")
    void shouldNotTellOfThePast() {
        Year year = new Year();
        LocalDate past = TODAY.minusDays(40);
        UUID old = Ids.next();
        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), past.getYear(),
                List.of(year.slot(old, 4, past))));
        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), past.getYear(),
                List.of(year.slot(old, 5, past), year.slot(year.spring, 5, SPRING))));
        year.hears(5, "的联盟活动由");
        assertThat(year.inbox(5)).hasSize(1);
        assertThat(year.inbox(4)).isEmpty();
    }

    @Test
    @DisplayName("E-16 a month that is called off reminds nobody and names no host, until it is given one again")
    void shouldRemindNobodyOfASuspendedMonth() {
        Year year = new Year();
        assertThat(year.reminders(year.spring)).isEqualTo(2);
        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), SPRING.getYear(),
                List.of(year.suspended(year.spring, 2, SPRING))));
        year.hears(2, "停办");
        assertThat(year.inbox(2)).noneMatch(text -> text.contains("主办，请提前"));
        assertThat(year.inbox(2)).allMatch(text -> !text.contains("县水利局"));
        assertThat(year.reminders(year.spring)).isZero();

        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), SPRING.getYear(),
                List.of(year.slot(year.spring, 2, SPRING))));
        year.hears(2, "的联盟活动由县水利局主办");
        assertThat(year.reminders(year.spring)).isEqualTo(2);
    }

    @Test
    @DisplayName("E-16 a reminder that was planned before its month was called off is not sent")
    void shouldNotSendAnOldReminder() {
        Year year = new Year();
        year.county.tell(new RotationReplanned(year.rotation, year.county.alliance(), SPRING.getYear(),
                List.of(year.suspended(year.spring, 2, SPRING))));
        year.hears(2, "停办");
        County.change("""
                insert into reminder (id, kind, slot_id, due_at, state, division)
                values (uuidv7(), 'HOST_30D', ?, now(), 'PLANNED', '370522')""", year.spring);
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count(
                "select 1 from reminder where slot_id = ? and state = 'FIRED'", year.spring) == 1);
        assertThat(year.inbox(2)).hasSize(1);
    }

    @Test
    @DisplayName("R-03 the unit that is asked to exchange hears of it, and the one that asked hears the answer")
    void shouldTellOfRequestsAndAnswers() {
        Year year = new Year();
        SwapRequested asked = request(year);
        year.county.tell(asked);
        year.hears(3, "县水利局请求与贵单位调换轮值：贵单位改在" + SPRING.getMonthValue() + "月主办，" + SUMMER.getMonthValue()
                + "月由县水利局主办");
        assertThat(year.inbox(2)).isEmpty();

        year.county.tell(answer(asked, SwapAnswer.REFUSED));
        year.hears(2, "县自然资源局不同意调换轮值，贵单位仍在" + SPRING.getMonthValue() + "月主办");

        SwapRequested again = request(year);
        year.county.tell(again);
        year.county.tell(answer(again, SwapAnswer.WITHDRAWN));
        year.hears(3, "县水利局撤回了调换轮值的请求，贵单位仍在" + SUMMER.getMonthValue() + "月主办");

        SwapRequested last = request(year);
        year.county.tell(last);
        year.county.tell(answer(last, SwapAnswer.ACCEPTED));
        year.hears(2, "县自然资源局同意调换轮值：贵单位改在" + SUMMER.getMonthValue() + "月主办");
        assertThat(year.inbox(1)).isEmpty();
    }

    private static SwapRequested request(Year year) {
        return new SwapRequested(year.rotation, year.county.alliance(), Ids.next(), year.spring, year.county.unit(2),
                year.summer,
                year.county.unit(3));
    }

    private static SwapAnswered answer(SwapRequested asked, SwapAnswer answer) {
        return new SwapAnswered(asked.rotationId(), asked.allianceId(), asked.requestId(), asked.fromSlotId(),
                asked.fromUnitId(),
                asked.withSlotId(), asked.withUnitId(), answer);
    }
}
