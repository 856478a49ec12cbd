package org.silveralliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityHeldWithdrawn;
import org.silveralliance.contracts.ActivityEvent.ReportSubmitted;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.RotationEvent.Slot;
import org.silveralliance.contracts.RotationEvent.SlotDeferred;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class AllianceTest {

    private static final String LEAD = "县农业农村局";
    private static final Map<String, Object> LIAISON = Map.of("name", "季同", "phone", "13905460000", "from", "2026-01-01");
    private static final Map<String, Object> VENUE = Map.of("address", "老干部活动室", "capacity", 30, "stepFree", true,
            "contact", "季同", "from", "2026-01-01");

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("G-12 A1's lead unit lists six units and gets 404 for A2")
        void shouldSeeTheOwnAllianceOnly() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            String lead = county.leadUnit(LEAD);
            as(lead).get("/api/v1/alliances").then().statusCode(200).body("items.no", contains(1));
            as(lead).get("/api/v1/alliances/{id}/units", ids.get(0)).then().statusCode(200).body("items", hasSize(6));
            as(lead).get("/api/v1/alliances/{id}", ids.get(1)).then().statusCode(404);
            as(lead).get("/api/v1/alliances/{id}/units", ids.get(1)).then().statusCode(404);
            as(lead).get("/api/v1/alliances/{id}/ledger", ids.get(1)).then().statusCode(404);
            as(lead).get("/api/v1/alliance-units").then().statusCode(200).body("items", hasSize(6));
            as(lead).get("/api/v1/alliance-units/{unit}", county.unit("县法院").id()).then().statusCode(404);
            as(lead).get("/api/v1/dashboard/county").then().statusCode(403);
            as(lead).get("/api/v1/me").then().statusCode(200).body("leadAllianceIds", contains(ids.get(0)))
                    .body("units.name", contains(LEAD)).body("roles", contains("lead-unit"));
        }

        @Test
        @DisplayName("P-03 G-05 a lead unit does not designate lead units")
        void shouldNotDesignate() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            as(county.leadUnit(LEAD)).body(designation(county, "县水利局", "2026-07-01"))
                    .put("/api/v1/alliances/{id}/lead-unit", a1).then().statusCode(403);
        }

        @Test
        @DisplayName("P-03 G-06 E-06 15 of 21 votes elect, a serving cadre is refused, a death vacates the post")
        void shouldPutALeaderForward() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            String lead = county.leadUnit(LEAD);
            List<UUID> nominees = List.of(member(county, "县水利局"), member(county, LEAD), member(county, "县供销社"));
            UUID outsider = member(county, "县法院");
            as(lead).body(meeting(21, Map.of(nominees.get(0), 15, outsider, 4)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(422)
                    .body("code", equalTo("NOMINEE_NOT_ELIGIBLE"));
            as(lead).body(meeting(21, Map.of(UUID.randomUUID(), 15))).post("/api/v1/alliances/{id}/leader-nominations", a1)
                    .then().statusCode(422).body("code", equalTo("NOMINEE_NOT_ELIGIBLE"));
            as(lead).body(meeting(21, Map.of(nominees.get(0), 10, nominees.get(1), 9)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(422)
                    .body("code", equalTo("NO_MAJORITY"));
            as(lead).body(meeting(21, Map.of(nominees.get(0), 15, nominees.get(1), 9)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(422)
                    .body("code", equalTo("VOTES_DO_NOT_ADD_UP"));
            as(lead).body(meeting(21, Map.of(nominees.get(0), 15, nominees.get(1), 4, nominees.get(2), 2)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(201)
                    .body("memberId", equalTo(nominees.get(0).toString())).body("state", equalTo("ELECTED"));
            as(county.committee()).body(meeting(21, Map.of(nominees.get(1), 15)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(403);
            as(lead).get("/api/v1/alliances/{id}", a1).then().body("leaderMemberId", equalTo(nominees.get(0).toString()));

            county.tell(new MemberDeceased(nominees.get(0), county.unit("县水利局").id(), LocalDate.of(2026, 5, 10)));
            await().atMost(Timeouts.EVENTUALLY).until(() -> as(lead).get("/api/v1/alliances/{id}", a1).then().extract()
                    .path("leaders[0].state").equals("VACATED"));
            as(lead).get("/api/v1/alliances/{id}", a1).then().body("leaderMemberId", nullValue());
            as(lead).get("/api/v1/alliances/{id}?asOf=2026-05-01", a1).then()
                    .body("leaderMemberId", equalTo(nominees.get(0).toString()));
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("G-12 G-07 G-08 a liaison sees and keeps his own unit only")
        void shouldKeepTheOwnUnit() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            String liaison = county.liaison("县水利局");
            UUID own = county.unit("县水利局").id();
            UUID other = county.unit("县供销社").id();
            as(liaison).get("/api/v1/alliances").then().statusCode(200).body("items.no", contains(1));
            as(liaison).get("/api/v1/alliances/{id}/units", ids.getFirst()).then().statusCode(200)
                    .body("items.unitName", contains("县水利局"));
            as(liaison).get("/api/v1/alliances/{id}", ids.get(1)).then().statusCode(404);
            as(liaison).body(VENUE).put("/api/v1/alliance-units/{unit}/venue", own).then().statusCode(200);
            as(liaison).body(VENUE).put("/api/v1/alliance-units/{unit}/venue", own).then().statusCode(200);
            Map<String, Object> second = new HashMap<>(VENUE);
            second.put("address", "文化馆");
            as(liaison).body(second).put("/api/v1/alliance-units/{unit}/venue", own).then().statusCode(422)
                    .body("code", equalTo("SECOND_VENUE"));
            as(liaison).body(VENUE).put("/api/v1/alliance-units/{unit}/venue", other).then().statusCode(404);
            as(liaison).body(LIAISON).put("/api/v1/alliance-units/{unit}/liaison", own).then().statusCode(200)
                    .body("phoneMasked", equalTo("139****0000"));
            as(liaison).get("/api/v1/alliance-units").then().body("items", hasSize(1)).body("items[0].gaps", hasSize(0));
            assertThat(
                    TestCounty.count("select 1 from liaison where unit_id = ? and encode(phone, 'escape') like '%139054600%'",
                            own))
                    .isZero();
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("G-05 another lead unit from 07-01: the old one ends 06-30, two on one date are refused")
        void shouldDesignateALeadUnit() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            as(county.committee()).body(designation(county, "县水利局", "2026-07-01"))
                    .put("/api/v1/alliances/{id}/lead-unit", a1).then().statusCode(200).body("unitName", equalTo("县水利局"));
            as(county.committee()).get("/api/v1/alliances/{id}?asOf=2026-06-15", a1).then().body("leadUnitName", equalTo(LEAD))
                    .body("leadUnits[0].to", equalTo("2026-06-30"));
            as(county.committee()).get("/api/v1/alliances/{id}?asOf=2026-07-01", a1).then()
                    .body("leadUnitName", equalTo("县水利局"));
            as(county.committee()).body(designation(county, "县供销社", "2026-07-01"))
                    .put("/api/v1/alliances/{id}/lead-unit", a1).then().statusCode(422)
                    .body("code", equalTo("SECOND_LEAD_UNIT"));
            as(county.committee()).body(designation(county, "县法院", "2026-08-01"))
                    .put("/api/v1/alliances/{id}/lead-unit", a1).then().statusCode(422)
                    .body("code", equalTo("NOT_A_MEMBER_UNIT"));
            as(county.leadUnit("县水利局")).get("/api/v1/me").then().body("leadAllianceIds", contains(a1));
            as(county.leadUnit(LEAD)).get("/api/v1/me").then().body("leadAllianceIds", hasSize(0));
        }

        @Test
        @DisplayName("P-02 E-18 G-09 a unit joins at the end and leaves again, and no member is ever announced")
        void shouldJoinAtTheEnd() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            UUID office = county.unit("县委办公室").id();
            Map<String, Object> joining = joining(office, "2026-05-01");
            as(county.committee()).body(joining).post("/api/v1/alliances/{id}/units", a1).then().statusCode(403);
            as(county.orgDept()).body(joining).post("/api/v1/alliances/{id}/units", a1).then().statusCode(201)
                    .body("seat", equalTo(7));
            as(county.orgDept()).body(joining).post("/api/v1/alliances/{id}/units", a1).then().statusCode(409)
                    .body("code", equalTo("UNIT_TAKEN"));
            as(county.committee()).get("/api/v1/alliances/{id}/units?asOf=2026-04-30", a1).then().body("items", hasSize(6));
            as(county.committee()).get("/api/v1/alliances/{id}/units?asOf=2026-05-01", a1).then().body("items", hasSize(7));
            Map<String, Object> leaving = Map.of("until", "2026-08-01", "documentNo", "利组发〔2026〕8号");
            as(county.orgDept()).body(leaving).post("/api/v1/alliances/{id}/units/{unit}/leave", a1, county.unit(LEAD).id())
                    .then().statusCode(409).body("code", equalTo("LEAD_UNIT_CANNOT_LEAVE"));
            as(county.orgDept()).body(leaving).post("/api/v1/alliances/{id}/units/{unit}/leave", a1, office).then()
                    .statusCode(204);
            as(county.committee()).get("/api/v1/alliances/{id}/units?asOf=2026-08-01", a1).then().body("items", hasSize(6));
            assertThat(TestCounty.count("select 1 from outbox where division = ? and topic like 'members.%'",
                    county.division())).isZero();
            assertThat(TestCounty.count("select 1 from outbox where division = ? and type like '%unit-joined%'",
                    county.division())).isEqualTo(1);
        }

        @Test
        @DisplayName("E-18 a unit that left is free from that day on, not before")
        void shouldSeatAUnitOnceADay() {
            TestCounty county = TestCounty.lijin();
            List<String> alliances = county.alliances();
            UUID unit = county.unit("县水利局").id();
            as(county.orgDept()).body(Map.of("until", "2026-08-01", "documentNo", "利组发〔2026〕8号"))
                    .post("/api/v1/alliances/{id}/units/{unit}/leave", alliances.getFirst(), unit).then().statusCode(204);
            as(county.orgDept()).body(joining(unit, "2026-07-31")).post("/api/v1/alliances/{id}/units", alliances.get(1)).then()
                    .statusCode(409).body("code", equalTo("UNIT_TAKEN")).body("allianceId", equalTo(alliances.getFirst()))
                    .body("detail", containsString("到 2026-07-31 仍在一个联盟中"));
            as(county.orgDept()).body(joining(unit, "2026-08-01")).post("/api/v1/alliances/{id}/units", alliances.get(1)).then()
                    .statusCode(201);
        }

        @Test
        @DisplayName("E-18 a unit that is designated to lead from a later day does not leave either")
        void shouldKeepTomorrowsLeadUnit() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            as(county.committee()).body(designation(county, "县水利局", "2026-07-01"))
                    .put("/api/v1/alliances/{id}/lead-unit", a1).then().statusCode(200);
            as(county.orgDept()).body(Map.of("until", "2026-06-01", "documentNo", "利组发〔2026〕8号"))
                    .post("/api/v1/alliances/{id}/units/{unit}/leave", a1, county.unit("县水利局").id()).then().statusCode(409)
                    .body("code", equalTo("LEAD_UNIT_CANNOT_LEAVE"));
        }

        @Test
        @DisplayName("G-07 removing a liaison puts the unit on the gap list; a retiree is refused")
        void shouldListGaps() {
            TestCounty county = TestCounty.lijin();
            county.alliances();
            UUID unit = county.unit("县水利局").id();
            as(county.committee()).body(LIAISON).put("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(200);
            Map<String, Object> retired = new HashMap<>(LIAISON);
            retired.put("retired", true);
            retired.put("from", "2026-02-01");
            as(county.committee()).body(retired).put("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(422)
                    .body("code", equalTo("LIAISON_IS_RETIRED"));
            as(county.committee()).body(VENUE).put("/api/v1/alliance-units/{unit}/venue", unit).then().statusCode(200);
            as(county.committee()).get("/api/v1/alliance-units?gapsOnly=true").then().body("items", hasSize(23));
            as(county.committee()).delete("/api/v1/alliance-units/{unit}/liaison?from=2026-03-01", unit).then().statusCode(204);
            as(county.committee()).get("/api/v1/alliance-units?gapsOnly=true").then().body("items", hasSize(24));
            as(county.committee()).get("/api/v1/alliance-units?gapsOnly=true&asOf=2026-02-28").then()
                    .body("items", hasSize(23));
        }

        @Test
        @DisplayName("P-05 G-10 E-04 a death on 03-02 leaves 125; as of 03-01 there are still 126")
        void shouldCountAsOf() {
            TestCounty county = TestCounty.lijin();
            Map<String, List<UUID>> members = county.members(LocalDate.of(2025, 1, 1));
            String a1 = county.alliances().getFirst();
            as(county.committee()).get("/api/v1/alliances/{id}/ledger", a1).then().body("memberCount", equalTo(126));
            UUID late = members.get("县水利局").getFirst();
            county.tell(new MemberDeceased(late, county.unit("县水利局").id(), LocalDate.of(2026, 3, 2)));
            await().atMost(Timeouts.EVENTUALLY).until(() -> as(county.committee())
                    .get("/api/v1/alliances/{id}/ledger?asOf=2026-03-02", a1).then().extract().path("memberCount").equals(125));
            as(county.committee()).get("/api/v1/alliances/{id}/ledger?asOf=2026-03-01", a1).then()
                    .body("memberCount", equalTo(126));
            as(county.committee()).get("/api/v1/alliances").then().body("items.memberCount", contains(125, 111, 127, 148));
        }

        @Test
        @DisplayName("E-36 whom an undone import had brought is counted on no day, however late the rest of him is heard of")
        void shouldNotCountTheRemoved() {
            TestCounty county = TestCounty.lijin();
            Map<String, List<UUID>> members = county.members(LocalDate.of(2025, 1, 1));
            String a1 = county.alliances().getFirst();
            UUID unit = county.unit("县水利局").id();
            UUID member = members.get("县水利局").getFirst();
            UUID last = Ids.next();
            MemberRemoved removal = new MemberRemoved(member, unit, LocalDate.of(2026, 3, 2));
            county.tell(removal, 3, Ids.next());
            county.tell(removal, 3, Ids.next());
            county.tell(new MemberCorrected(member, unit, "RETIRED", "ACTIVE", LocalDate.of(2026, 3, 1)), 2, last);
            county.awaitRow("select 1 from inbox where event_id = ?", last);

            as(county.committee()).get("/api/v1/alliances/{id}/ledger", a1).then().body("memberCount", equalTo(125));
            as(county.committee()).get("/api/v1/alliances/{id}/ledger?asOf=2026-03-01", a1).then()
                    .body("memberCount", equalTo(125));
            as(county.committee()).get("/api/v1/alliances").then().body("items.memberCount", contains(125, 111, 127, 148));
            as(county.leadUnit(LEAD)).body(meeting(21, Map.of(member, 15)))
                    .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(422)
                    .body("code", equalTo("NOMINEE_NOT_ELIGIBLE"));
        }

        @Test
        @DisplayName("R-04 X-04 the dashboard counts what was held, reported and overdue")
        void shouldCountMonths() {
            TestCounty county = TestCounty.lijin();
            UUID a1 = UUID.fromString(county.alliances().getFirst());
            UUID meeting = Ids.next();
            UUID theme = Ids.next();
            county.tell(
                    new ActivityHeld(meeting, a1, "MEETING", "2026-03", LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 1)));
            county.tell(
                    new ActivityHeld(theme, a1, "THEME_DAY", "2026-03", LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 1)));
            county.tell(new ReportSubmitted(meeting, a1, "MEETING", "2026-03", LocalDate.of(2026, 3, 30)));
            county.awaitRow("select 1 from activity where id = ? and report_state = 'SUBMITTED' and held_on is not null",
                    meeting);
            county.awaitRow("select 1 from activity where id = ?", theme);
            as(county.committee()).get("/api/v1/dashboard/county?month=2026-03").then().statusCode(200)
                    .body("owed", equalTo(12)).body("held", equalTo(2)).body("reported", equalTo(1))
                    .body("overdue", equalTo(1)).body("fundBalance", nullValue())
                    .body("asOf", equalTo(heardUntil(county)))
                    .body("rows[0].kinds.MEETING", equalTo("REPORTED")).body("rows[0].kinds.THEME_DAY", equalTo("OVERDUE"))
                    .body("rows[0].kinds.COLLECTIVE", equalTo("MISSED")).body("months[2].held", equalTo(2))
                    .body("missed", hasSize(34)).body("gaps.units", equalTo(24));
            as(county.committee()).get("/api/v1/dashboard/county?month=March").then().statusCode(422)
                    .body("errors.pointer", hasItem("/month"));
        }

        @Test
        @DisplayName("E-16 the dashboard does not call a suspended month missed, and owes it again once it is restored")
        void shouldNotMissASuspendedMonth() {
            TestCounty county = TestCounty.lijin();
            UUID a1 = UUID.fromString(county.alliances().getFirst());
            UUID rotation = Ids.next();
            UUID february = Ids.next();
            UUID host = county.unit("县水利局").id();
            LocalDate on = LocalDate.of(2026, 2, 25);
            county.tell(new SlotDeferred(rotation, a1, february, List.of(new Slot(february, 2, host, on, true))));
            county.awaitRow("select 1 from rotation_month where id = ? and suspended", february);
            as(county.committee()).get("/api/v1/dashboard/county?month=2026-02").then().statusCode(200)
                    .body("owed", equalTo(9)).body("rows[0].owed", equalTo(0))
                    .body("rows[0].kinds.MEETING", equalTo("SUSPENDED")).body("months[1].owed", equalTo(9))
                    .body("missed.findAll { it.month == '2026-02' }", hasSize(9));
            county.tell(new SlotDeferred(rotation, a1, february, List.of(new Slot(february, 2, host, on, null))));
            county.awaitRow("select 1 from rotation_month where id = ? and not suspended", february);
            as(county.committee()).get("/api/v1/dashboard/county?month=2026-02").then().statusCode(200)
                    .body("owed", equalTo(12)).body("missed.findAll { it.month == '2026-02' }", hasSize(12));
        }

        @Test
        @DisplayName("R-04 what was not held after all counts no more, in whichever order it is heard")
        void shouldForgetWhatWasNotHeld() {
            TestCounty county = TestCounty.lijin();
            UUID a1 = UUID.fromString(county.alliances().getFirst());
            LocalDate on = LocalDate.of(2026, 3, 25);
            LocalDate due = LocalDate.of(2026, 4, 1);
            UUID meeting = Ids.next();
            ActivityHeld held = new ActivityHeld(meeting, a1, "MEETING", "2026-03", on, due);
            ActivityHeldWithdrawn withdrawn = new ActivityHeldWithdrawn(meeting, a1, "MEETING", "2026-03");
            hear(county, 1, held);
            hear(county, 3, withdrawn);
            hear(county, 2, new ReportSubmitted(meeting, a1, "MEETING", "2026-03", on));
            hear(county, 1, held);
            as(county.committee()).get("/api/v1/dashboard/county?month=2026-03").then().statusCode(200)
                    .body("held", equalTo(0)).body("rows[0].kinds.MEETING", equalTo("MISSED"));
            hear(county, 5, held);
            hear(county, 4, withdrawn);
            as(county.committee()).get("/api/v1/dashboard/county?month=2026-03").then().statusCode(200)
                    .body("held", equalTo(1));
        }

        private static void hear(TestCounty county, long version, DomainEvent event) {
            UUID id = Ids.next();
            county.send(event, version, id);
            county.awaitRow("select 1 from inbox where event_id = ?", id);
        }
    }

    @Nested
    class AsOthers {

        @Test
        @DisplayName("X-05 the province reads the feed of its prefix, another province reads none of it")
        void shouldFeedTheProvince() {
            TestCounty county = TestCounty.lijin();
            String a1 = county.alliances().getFirst();
            county.awaitRow("select 1 from outbox where aggregateid = ? and position is not null", UUID.fromString(a1));
            String own = Tokens.of("province", county.division());
            as(own).get("/exchange/v1/alliances/changes?limit=200").then().statusCode(200)
                    .header("Schema-Version", equalTo("1"))
                    .body("items.findAll { it.type.contains('alliance-activated') }", hasSize(4));
            as(Tokens.of("province", "41")).get("/exchange/v1/alliances/changes").then().body("items", hasSize(0));
        }

        @Test
        @DisplayName("G-12 auditor and administrator see no business data")
        void shouldSeeNothing() {
            for (String role : List.of("auditor", "sys-admin", "member")) {
                String caller = Tokens.of(role, "371999");
                as(caller).get("/api/v1/alliances").then().statusCode(403);
                as(caller).get("/api/v1/surveys").then().statusCode(403);
                as(caller).get("/api/v1/grouping-proposals").then().statusCode(403);
                as(caller).get("/api/v1/dashboard/county").then().statusCode(403);
                as(caller).get("/exchange/v1/alliances/changes").then().statusCode(403);
                as(caller).get("/api/v1/me").then().statusCode(200).body("roles", containsInAnyOrder(role));
            }
        }
    }

    private static String heardUntil(TestCounty county) {
        return as(county.committee()).get("/api/v1/dashboard/county?month=2026-03").then().extract().path("heardUntil");
    }

    private static Map<String, Object> designation(TestCounty county, String unit, String from) {
        return Map.of("unitId", county.unit(unit).id(), "from", from, "documentNo", "利组发〔2026〕9号");
    }

    private static Map<String, Object> joining(UUID unit, String from) {
        return Map.of("unitId", unit, "from", from, "documentNo", "利组发〔2026〕7号");
    }

    private static Map<String, Object> meeting(int present, Map<UUID, Integer> votes) {
        return Map.of("meetingOn", "2026-02-10", "present", present, "from", "2026-02-10", "votes", votes.entrySet().stream()
                .map(vote -> Map.of("memberId", vote.getKey(), "count", vote.getValue())).toList());
    }

    private static UUID member(TestCounty county, String unit) {
        UUID member = Ids.next();
        county.tell(new MemberRegistered(member, county.unit(unit).id(), "RETIRED", "ACTIVE", LocalDate.of(2025, 1, 1)));
        county.awaitRow("select 1 from member where id = ?", member);
        return member;
    }
}
