package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class RotationsTest {

    private static final List<String> DATES_OF_2026 = List.of("2026-01-26", "2026-02-25", "2026-03-25", "2026-04-27",
            "2026-05-25",
            "2026-06-25", "2026-07-27", "2026-08-25", "2026-09-28", "2026-10-26", "2026-11-25", "2026-12-25");

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("R-02 R-05 the twelve dates and hosts of 2026")
        void shouldPlanTheCalendarOf2026() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            Api.planned(lead, county, 2026);

            List<String> hosts = as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().statusCode(200)
                    .body("slots.date", equalTo(DATES_OF_2026)).body("balance.actual", everyItem(equalTo(2)))
                    .body("slots[8].shiftReason", equalTo("中秋节")).body("slots[0].plannedDate", equalTo("2026-01-25"))
                    .body("provisional", equalTo(false)).body("slots[0].hostUnitName", equalTo("县农业农村局"))
                    .extract().path("slots.actualHostUnitId");
            assertThat(hosts.stream().map(county::seatOf).toList()).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        }

        @Test
        @DisplayName("R-05 E-15 the 16th moved back gives the working Saturday of February")
        void shouldMoveBackToAWorkingSaturday() {
            County county = County.a1();
            as(Tokens.leadUnit(county.uscc(1))).body(Api.rotation(county, 2026, 16, "PREVIOUS")).post("/api/v1/rotations")
                    .then()
                    .statusCode(201).body("slots[1].date", equalTo("2026-02-14"));
        }

        @Test
        @DisplayName("R-02 five units host 3/3/2/2/2, and 2027 goes on at seat 3, provisionally")
        void shouldGoOnWhereTheYearEnded() {
            County county = County.of("370522", 5);
            String lead = Tokens.leadUnit(county.uscc(1));
            as(lead).body(Api.rotation(county, 2026, 25, "NEXT")).post("/api/v1/rotations").then().statusCode(201)
                    .body("balance.actual", equalTo(List.of(3, 3, 2, 2, 2))).body("nextSeat", equalTo(3));
            as(lead).body(Api.rotation(county, 2027, 25, "NEXT")).post("/api/v1/rotations").then().statusCode(201)
                    .body("slots[0].actualHostUnitId", equalTo(county.unit(3).toString()))
                    .body("provisional", equalTo(true));
        }

        @Test
        @DisplayName("R-02 a second plan for the year is a conflict, the same key is the same plan")
        void shouldRefuseASecondPlan() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            String key = UUID.randomUUID().toString();
            var draft = Api.rotation(county, 2026, 25, "NEXT");
            as(lead).header("Idempotency-Key", key).body(draft).post("/api/v1/rotations").then().statusCode(201);
            as(lead).header("Idempotency-Key", key).body(draft).post("/api/v1/rotations").then().statusCode(201);
            as(lead).body(draft).post("/api/v1/rotations").then().statusCode(409).body("code", equalTo("ROTATION_EXISTS"));
        }

        @Test
        @DisplayName("R-03 a deferred February is previewed, then made; totals stay, the base plan stays beside it")
        void shouldDeferFebruary() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> slots = Api.planned(lead, county, 2031);
            Map<String, String> why = Map.of("reason", "会议室维修");

            as(lead).body(why).post("/api/v1/rotation-slots/{id}/defer?preview=true", slots.get(1)).then().statusCode(200)
                    .body("saved", equalTo(false)).body("changed.month", equalTo(List.of(2, 3)));
            as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then().body("slots[1].state", equalTo("PLANNED"));

            as(lead).body(why).post("/api/v1/rotation-slots/{id}/defer", slots.get(1)).then().statusCode(200)
                    .body("saved", equalTo(true)).body("balance.after", everyItem(equalTo(2)));
            as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then().statusCode(200)
                    .body("slots[1].state", equalTo("DEFERRED"))
                    .body("slots[1].actualHostUnitId", equalTo(county.unit(3).toString()))
                    .body("slots[2].actualHostUnitId", equalTo(county.unit(2).toString()))
                    .body("slots[1].plannedHostUnitId", equalTo(county.unit(2).toString()))
                    .body("slots[1].reason", equalTo("会议室维修"));
        }

        @Test
        @DisplayName("E-17 a substitute is owed a turn, and the substitution can be taken back")
        void shouldOweASubstitutedTurn() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> slots = Api.planned(lead, county, 2026);

            as(lead).body(Map.of("unitId", county.unit(5), "reason", "场地维修"))
                    .post("/api/v1/rotation-slots/{id}/substitute", slots.get(1)).then().statusCode(200);
            as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then()
                    .body("owed[0].debtorUnitId", equalTo(county.unit(2).toString())).body("owed[0].since", equalTo("2026年2月"))
                    .body("balance[4].isOwed", equalTo(1));
            as(lead).body(Map.of("reason", "已修好")).post("/api/v1/rotation-slots/{id}/restore", slots.get(1)).then()
                    .statusCode(200);
            as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().body("owed", empty())
                    .body("slots[1].state", equalTo("PLANNED"));
        }

        @Test
        @DisplayName("E-17 turns owed since 2026, when 2027 was planned already, and since 2027 are paid back in 2028 and once only")
        void shouldPayBackAfterTwoYears() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> slots = Api.planned(lead, county, 2026);
            List<String> next = Api.planned(lead, county, 2027);
            as(lead).body(Map.of("unitId", county.unit(5), "reason", "场地维修"))
                    .post("/api/v1/rotation-slots/{id}/substitute", slots.get(1)).then().statusCode(200);
            as(lead).get("/api/v1/rotations/{a}/2027", county.alliance()).then().body("owed", empty());
            as(lead).body(Map.of("unitId", county.unit(6), "reason", "人员培训"))
                    .post("/api/v1/rotation-slots/{id}/substitute", next.get(2)).then().statusCode(200);

            Api.planned(lead, county, 2028);

            as(lead).get("/api/v1/rotations/{a}/2028", county.alliance()).then().body("owed", empty())
                    .body("slots.findAll { it.reason == '偿还2026年2月县林业发展服务中心代办的轮值' }.actualHostUnitId",
                            contains(county.unit(2).toString()))
                    .body("slots.findAll { it.reason?.startsWith('偿还2027年3月') }.actualHostUnitId",
                            contains(county.unit(3).toString()))
                    .body("balance.actual", equalTo(List.of(2, 3, 3, 2, 1, 1)));
            Api.planned(lead, county, 2029);
            as(lead).get("/api/v1/rotations/{a}/2029", county.alliance()).then().body("owed", empty())
                    .body("slots.state", everyItem(equalTo("PLANNED")));
        }

        @Test
        @DisplayName("R-09 E-17 the year is shown with what people should know: two months running, key dates 1/2, turns of two years")
        void shouldWarnAboutTheYear() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> slots = Api.planned(lead, county, 2026);
            as(lead).body(Map.of("unitId", county.unit(1), "reason", "场地维修"))
                    .post("/api/v1/rotation-slots/{id}/substitute", slots.get(1)).then().statusCode(200);
            as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().statusCode(200)
                    .body("warnings", contains("县农业农村局连续两月主办（1月、2月）", "重要节点、重大节日活动0/2，每年至少2次"))
                    .body("balance[0].aboveShare", equalTo(1.0f)).body("balance[0].lastYear", nullValue());

            held(lead, county, "2026-07-01T01:00:00Z", "2026-07-01T03:00:00Z");
            held(lead, county, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
            as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then()
                    .body("warnings[1]", equalTo("重要节点、重大节日活动1/2，每年至少2次"));
            held(lead, county, "2026-10-17T01:00:00Z", "2026-10-17T03:00:00Z");
            as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().body("warnings", hasSize(1));

            Api.planned(lead, county, 2027);
            as(lead).get("/api/v1/rotations/{a}/2027", county.alliance()).then().statusCode(200)
                    .body("balance[0].lastYear", equalTo(3));
        }

        private static void held(String lead, County county, String from, String to) {
            String id = Api.published(lead, county, 40, from, to);
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        }

        @Test
        @DisplayName("R-02 the calendar is an iCalendar stream with folded lines")
        void shouldGiveAnICalendar() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            Api.planned(lead, county, 2026);
            String ics = as(lead).get("/api/v1/rotations/{a}/2026/calendar.ics", county.alliance()).then().statusCode(200)
                    .extract().asString();
            assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
                    .contains("DTSTART;VALUE=DATE:20260126\r\n", "DTEND;VALUE=DATE:20260127\r\n");
            assertThat(ics.split("BEGIN:VEVENT")).hasSize(13);
            assertThat(ics.lines()).allMatch(
                    line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        }

        @Test
        @DisplayName("R-02 R-03 an entry of the calendar stays the same one through every change, which is newer than it was")
        void shouldKeepTheEntriesOfTheCalendar() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            List<String> slots = Api.planned(lead, county, 2031);
            List<String> before = calendar(lead, county);
            as(lead).body(Map.of("reason", "防汛")).post("/api/v1/rotation-slots/{id}/defer", slots.get(1)).then()
                    .statusCode(200);
            List<String> after = calendar(lead, county);
            assertThat(after).filteredOn(line -> line.startsWith("UID:")).hasSize(12)
                    .isEqualTo(before.stream().filter(line -> line.startsWith("UID:")).toList());
            assertThat(before).contains("SEQUENCE:0");
            assertThat(after).contains("SEQUENCE:1");
        }

        private static List<String> calendar(String caller, County county) {
            return as(caller).get("/api/v1/rotations/{a}/2031/calendar.ics", county.alliance()).then().statusCode(200).extract()
                    .asString().lines().toList();
        }

        @Test
        @DisplayName("E-18 replanning after a host dropped out proposes, leaves frozen months alone, and is applied")
        void shouldReplanWithoutTouchingFrozenMonths() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
            List<String> slots = Api.planned(lead, county, year);
            String job = as(lead).body(Map.of("reason", "场馆改造", "demands",
                    List.of(Map.of("kind", "CANNOT_HOST", "month", 8, "unitId", county.unit(2)))))
                    .post("/api/v1/rotations/{a}/{y}/replan", county.alliance(), year).then().statusCode(202).extract()
                    .path("id");

            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead).get("/api/v1/rotation-replans/{id}", job)
                    .then().statusCode(200).body("state", equalTo("DONE")));
            as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("changes", not(empty()))
                    .body("changes.month", org.hamcrest.Matchers.hasItem(8)).body("changes.why", everyItem(not(equalTo(""))));
            as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(200).body("applied", equalTo(true));
            as(lead).get("/api/v1/rotations/{a}/{y}", county.alliance(), year).then()
                    .body("slots[7].actualHostUnitId", not(equalTo(county.unit(2).toString())));
            as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(409);
            as(lead).get("/api/v1/rotation-slots/{id}/explanation", slots.get(9)).then().statusCode(200)
                    .body("alternatives", hasSize(6)).body("reasons", not(empty())).body("proof", not(equalTo("")));
        }

        @Test
        @DisplayName("E-18 a frozen month is not replanned: the answer says so")
        void shouldRefuseToReplanAFrozenMonth() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            Api.planned(lead, county, 2026);
            String job = as(lead).body(Map.of("reason", "补办", "demands",
                    List.of(Map.of("kind", "CANNOT_HOST", "month", 1, "unitId", county.unit(1)))))
                    .post("/api/v1/rotations/{a}/2026/replan", county.alliance()).then().statusCode(202).extract().path("id");
            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead).get("/api/v1/rotation-replans/{id}", job)
                    .then().body("state", equalTo("IMPOSSIBLE")));
        }

        @Test
        @DisplayName("G-05 the lead unit of yesterday no longer manages the alliance")
        void shouldFollowTheLeadUnitOfToday() {
            County county = County.a1();
            county.tell(new LeadUnitChanged(county.alliance(), county.unit(2), county.uscc(2), LocalDate.of(2026, 7, 1), "文"));
            county.awaitRow("select 1 from alliance_lead where alliance_id = ? and valid_from = '2026-07-01'",
                    county.alliance());
            as(Tokens.leadUnit(county.uscc(1))).body(Api.rotation(county, 2026, 25, "NEXT")).post("/api/v1/rotations").then()
                    .statusCode(403);
            as(Tokens.leadUnit(county.uscc(2))).body(Api.rotation(county, 2026, 25, "NEXT")).post("/api/v1/rotations").then()
                    .statusCode(201);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("R-03 a swap takes effect once both units have accepted")
        void shouldSwapWhenBothAccept() {
            County county = County.a1();
            List<String> slots = Api.planned(Tokens.leadUnit(county.uscc(1)), county, 2031);
            String two = Tokens.liaison(county.uscc(2));
            String five = Tokens.liaison(county.uscc(5));

            String request = as(two).body(Map.of("withSlotId", slots.get(4), "reason", "协商"))
                    .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200)
                    .body("saved", equalTo(false)).body("swapState", equalTo("PROPOSED")).extract().path("swapRequestId");
            as(two).get("/api/v1/rotations/{a}/2031", county.alliance()).then().body("slots[1].state", equalTo("PLANNED"));
            as(Tokens.liaison(county.uscc(3))).post("/api/v1/swap-requests/{id}/accept", request).then().statusCode(403);
            as(five).post("/api/v1/swap-requests/{id}/accept", request).then().statusCode(200)
                    .body("state", equalTo("ACCEPTED"));
            as(two).get("/api/v1/rotations/{a}/2031", county.alliance()).then().body("slots[1].state", equalTo("SWAPPED"))
                    .body("slots[1].actualHostUnitId", equalTo(county.unit(5).toString()))
                    .body("slots[4].actualHostUnitId", equalTo(county.unit(2).toString()));
            as(five).post("/api/v1/swap-requests/{id}/refuse", request).then().statusCode(409);
        }

        @Test
        @DisplayName("G-12 a liaison reads its alliance and changes only its own month")
        void shouldChangeOnlyItsOwnMonth() {
            County county = County.a1();
            List<String> slots = Api.planned(Tokens.leadUnit(county.uscc(1)), county, 2031);
            String two = Tokens.liaison(county.uscc(2));
            as(two).body(Api.rotation(county, 2032, 25, "NEXT")).post("/api/v1/rotations").then().statusCode(403);
            as(two).body(Map.of("reason", "代他人")).post("/api/v1/rotation-slots/{id}/defer", slots.get(3)).then()
                    .statusCode(403);
            as(two).body(Map.of("reason", "换届")).post("/api/v1/rotation-slots/{id}/defer", slots.get(1)).then().statusCode(200);
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("R-03 the committee acts for the units: its swap takes effect at once")
        void shouldSwapAtOnce() {
            County county = County.a1();
            List<String> slots = Api.planned(Tokens.committee(), county, 2031);
            as(Tokens.committee()).body(Map.of("withSlotId", slots.get(4)))
                    .post("/api/v1/rotation-slots/{id}/swap", slots.get(2)).then().statusCode(200).body("saved", equalTo(true))
                    .body("swapState", equalTo("ACCEPTED"));
        }

        @Test
        @DisplayName("R-03 what is past is neither deferred nor swapped, by nobody, and asking for it leaves nothing")
        void shouldRefuseWhatIsPast() {
            County county = County.a1();
            List<String> slots = Api.planned(Tokens.committee(), county, 2026);
            as(Tokens.committee()).body(Map.of("reason", "补办")).post("/api/v1/rotation-slots/{id}/defer", slots.get(1)).then()
                    .statusCode(409).body("code", equalTo("SLOT_OVER")).body("detail", containsString("2月已经过去"));
            as(Tokens.committee()).body(Map.of("withSlotId", slots.get(4)))
                    .post("/api/v1/rotation-slots/{id}/swap", slots.get(2)).then().statusCode(409)
                    .body("code", equalTo("SLOT_OVER"));
            as(Tokens.liaison(county.uscc(2))).body(Map.of("withSlotId", slots.get(4)))
                    .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(409);
            as(Tokens.committee()).get("/api/v1/rotations/{a}/2026/swap-requests", county.alliance()).then().statusCode(200)
                    .body("items", empty());
        }

        @Test
        @DisplayName("E-18 a unit that joins is planned after the frozen months")
        void shouldPlanANewcomer() {
            County county = County.a1();
            int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
            Api.planned(Tokens.committee(), county, year);
            UUID newcomer = county.addUnit("县气象局");
            county.tell(new UnitJoined(county.alliance(), newcomer, 7, LocalDate.of(year, 1, 5)));
            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(Tokens.committee())
                    .get("/api/v1/rotations/{a}/{y}", county.alliance(), year).then()
                    .body("balance.find { it.unitId == '" + newcomer + "' }.actual", greaterThan(0)));
        }

        @Test
        @DisplayName("E-33 a holiday table is shown, edited under If-Match, and moves no plan by itself")
        void shouldEditTheHolidays() {
            String committee = Tokens.of("county-committee", "370502");
            County county = County.of("370502", 6);
            Api.planned(committee, county, 2027);
            List<String> planned = dates(committee, county);
            as(committee).get("/api/v1/holidays/2027").then().statusCode(200).body("provisional", equalTo(true));
            Map<String, Object> table = Map.of("provisional", false, "source", "国办发明电",
                    "days", List.of(Map.of("date", "2027-03-25", "name", "某节", "off", true)));
            String tag = as(committee).body(table).put("/api/v1/holidays/2027").then().statusCode(200).extract().header("ETag");
            as(committee).body(table).put("/api/v1/holidays/2027").then().statusCode(428);
            as(committee).header("If-Match", "\"99\"").body(table).put("/api/v1/holidays/2027").then().statusCode(412);
            as(committee).header("If-Match", tag).body(table).put("/api/v1/holidays/2027").then().statusCode(200);
            as(committee).get("/api/v1/holidays/2027").then().body("provisional", equalTo(false))
                    .body("keyDates.find { it.name == '重阳节' }.date", equalTo("2027-10-08"));
            assertThat(planned).contains("2027-03-25").isEqualTo(dates(committee, county));
            as(committee).get("/api/v1/rotations/{a}/2027", county.alliance()).then()
                    .body("dateProposals.find { it.month == 3 }.from", equalTo("2027-03-25"));
        }

        private static List<String> dates(String committee, County county) {
            return as(committee).get("/api/v1/rotations/{a}/2027", county.alliance()).then().statusCode(200).extract()
                    .path("slots.date");
        }

        @Test
        @DisplayName("E-33 L-18 a holiday table names what is too long, too many or missing in it")
        void shouldRefuseAHolidayTableWithoutBounds() {
            Map<String, Object> day = Map.of("date", "2027-03-25", "name", "节".repeat(41), "off", true);
            as(Tokens.of("county-committee", "370503"))
                    .body(Map.of("provisional", false, "source", "电".repeat(201), "days", Collections.nCopies(367, day)))
                    .put("/api/v1/holidays/2027").then().statusCode(422)
                    .body("errors.pointer", hasItems("/source", "/days", "/days/0/name"));
            as(Tokens.of("county-committee", "370503"))
                    .body(Map.of("provisional", false, "source", "国办发明电", "days", Collections.singletonList(null)))
                    .put("/api/v1/holidays/2027").then().statusCode(422).body("errors.pointer", contains("/days/0"));
        }
    }

    @Nested
    class AsSomebodyElse {

        @Test
        @DisplayName("G-12 an alliance nobody has told of is 404 after a short wait")
        void shouldNotFindAnUnknownAlliance() {
            as(Tokens.committee())
                    .body(Map.of("allianceId", UUID.randomUUID(), "year", 2026, "dayOfMonth", 25, "shift", "NEXT"))
                    .post("/api/v1/rotations").then().statusCode(404);
        }

        @Test
        @DisplayName("R-02 a request that is no rotation is refused with its fields")
        void shouldRefuseABadRequest() {
            County county = County.a1();
            as(Tokens.committee()).body(Api.rotation(county, 2026, 32, "NEXT")).post("/api/v1/rotations").then()
                    .statusCode(422);
            as(Tokens.committee()).body(Api.rotation(county, 2026, 25, "LATER")).post("/api/v1/rotations").then()
                    .statusCode(422).body("errors.pointer", equalTo(List.of("/shift")));
        }
    }
}
