package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.activities.Api.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A fund's journal and the subsidies of large activities; every test has a county of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class FundsTest {

    private static final String FUNDS = "/api/v1/funds";
    private static final String SUBSIDIES = "/api/v1/subsidies";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("R-17 of 60,000.00 a large activity with an accepted report is granted 3,000.00, once; 57,000.00 are left")
    void shouldGrantOnce() {
        County county = County.of("370571", 3);
        String committee = Tokens.of("county-committee", "370571");
        String lead = Tokens.of("lead-unit", "370571", county.uscc(1));
        String fund = opened(committee, "60000.00");
        String activity = accepted(county, "370571", 10);
        String id = apply(lead, activity, "3000.00", null).statusCode(201).body("units", equalTo(3)).body("people", equalTo(30))
                .extract().path("id");
        grant(committee, id, fund, "3000.00", null).statusCode(409).body("code", equalTo("SUBSIDY_STATE"));
        as(committee).post(SUBSIDIES + "/{id}/review", id).then().statusCode(200).body("state", equalTo("REVIEWED"));
        grant(committee, id, fund, "3000.00", null, TODAY.minusDays(1)).statusCode(422).body("errors[0].pointer",
                equalTo("/on"));
        grant(committee, id, fund, "3000.00", null).statusCode(200).body("state", equalTo("GRANTED"));
        assertThatThrownBy(() -> County.change("update subsidy set granted = 2999 where id = ?", UUID.fromString(id)))
                .hasMessageContaining("a granted subsidy is not changed");
        balanceIs(committee, "57000.00");
        apply(lead, activity, "1000.00", null).statusCode(409).body("code", equalTo("SUBSIDY_EXISTS"));
        grant(committee, id, fund, "3000.00", null).statusCode(409);

        as(committee).body(Map.of("on", TODAY.toString(), "document", "转账凭证 12 号")).post(SUBSIDIES + "/{id}/pay", id).then()
                .statusCode(200).body("state", equalTo("PAID"));
        as(committee).get(FUNDS + "/{id}/moves?year={y}", fund, TODAY.getYear()).then().statusCode(200)
                .body("items.kind", contains("INCOME", "GRANT", "PAYMENT"))
                .body("items.source", contains("县财政拨款", "奖补：黄河文化馆参观", "拨付奖补：黄河文化馆参观"))
                .body("items.balance", contains(60000.00f, 57000.00f, 57000.00f));
        as(committee).get(FUNDS + "/{id}/years/{y}", fund, TODAY.getYear()).then().statusCode(200)
                .body("income", equalTo(60000.00f)).body("granted", equalTo(3000.00f)).body("paid", equalTo(3000.00f))
                .body("closing", equalTo(57000.00f));
        as(lead).get(SUBSIDIES).then().statusCode(200).body("items.granted", contains(3000.00f));
        as(lead).get(FUNDS).then().statusCode(403);
    }

    @Test
    @DisplayName("E-25 R-17 a fund that is short grants less with a reason and never more than it has; a budget bounds a year")
    void shouldGrantWhatThereIs() {
        County county = County.of("370572", 3);
        String committee = Tokens.of("county-committee", "370572");
        String lead = Tokens.of("lead-unit", "370572", county.uscc(1));
        String fund = opened(committee, "2000.00");
        String id = apply(lead, accepted(county, "370572", 10), "3000.00", null).extract().path("id");
        as(committee).post(SUBSIDIES + "/{id}/review", id).then().statusCode(200);
        grant(committee, id, fund, "3000.00", null).statusCode(422).body("code", equalTo("FUND_SHORT"))
                .body("errors[0].pointer", equalTo("/amount"));
        grant(committee, id, fund, "3000.01", null).statusCode(422).body("errors[0].pointer", equalTo("/amount"));
        grant(committee, id, fund, "1500.00", null).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        as(committee).body(Map.of("budget", 1200, "document", "会议纪要")).post(FUNDS + "/{id}/years/{y}/budget", fund,
                TODAY.getYear()).then().statusCode(200).body("budget", equalTo(1200.00f));
        grant(committee, id, fund, "1500.00", "余额不足").statusCode(422).body("detail", containsString("1200.00"));
        as(committee).get(SUBSIDIES + "?state=REVIEWED").then().body("items.id", contains(id));
        grant(committee, id, fund, "1200.00", "余额不足").statusCode(200).body("granted", equalTo(1200.00f));
        balanceIs(committee, "800.00");
    }

    @Test
    @DisplayName("R-17 what does not qualify is refused: a small one, one not accepted, a disputed cost; nobody decides on his own")
    void shouldRefuseWhatDoesNotQualify() {
        County county = County.of("370573", 3);
        String committee = Tokens.of("county-committee", "370573");
        String other = Tokens.of("county-committee", "370573", county.uscc(3));
        String lead = Tokens.of("lead-unit", "370573", county.uscc(1));
        apply(lead, Api.published(lead, county, 40, "2026-03-20T01:00:00Z", "2026-03-20T03:00:00Z"), "10.00", null)
                .statusCode(422).body("code", equalTo("SUBSIDY_NOT_DUE"));
        String small = accepted(county, "370573", 1);
        apply(lead, small, "10.00", null).statusCode(422).body("detail", containsString("3 个单位、3 人到会"));
        apply(lead, small, "10.00", "有纪念意义").statusCode(403);
        apply(committee, small, "10.00", "\u00a0\u200b").statusCode(422).body("errors[0].pointer", equalTo("/exception"));
        String dispute = disputed(county, small);
        apply(committee, small, "10.00", "有纪念意义").statusCode(409).body("code", equalTo("COST_DISPUTED"));
        answer(county, 2, dispute, "/agree");
        String id = apply(committee, small, "10.00", "有纪念意义").statusCode(201).extract().path("id");
        as(committee).post(SUBSIDIES + "/{id}/review", id).then().statusCode(403);
        String fund = opened(committee, "60.00");
        answer(county, 2, dispute, "/object");
        as(other).post(SUBSIDIES + "/{id}/review", id).then().statusCode(200);
        grant(committee, id, fund, "10.00", null).statusCode(403);
        grant(other, id, fund, "10.00", null).statusCode(409).body("code", equalTo("COST_DISPUTED"));
        String again = proposed(county, small, "重算");
        grant(other, id, fund, "10.00", null).statusCode(409).body("code", equalTo("COST_DISPUTED"));
        balanceIs(committee, "60.00");
        as(other).body(Map.of("reason", "费用没有协商好")).post(SUBSIDIES + "/{id}/refuse", id).then().statusCode(200);
        answer(county, 2, again, "/agree");
        apply(committee, small, "10.00", "再申请").statusCode(409).body("code", equalTo("COST_DISPUTED"));
        answer(county, 1, again, "/agree");
        apply(committee, small, "10.00", "再申请").statusCode(201);
    }

    @Test
    @DisplayName("E-25 60 parallel expenses never overdraw: the balance is exact, and every refusal names it")
    void shouldNeverOverdraw() throws InterruptedException, ExecutionException {
        String committee = Tokens.of("county-committee", "370574");
        String fund = opened(committee, "300.00");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                asked.add(threads.submit(() -> Api.bare(committee).body(move("EXPENSE", "7.01", TODAY))
                        .post(FUNDS + "/{id}/moves", fund).statusCode()));
            }
            for (Future<Integer> one : asked) {
                answers.add(one.get());
            }
        }
        assertThat(Collections.frequency(answers, 201)).isEqualTo(42);
        assertThat(Collections.frequency(answers, 422)).isEqualTo(18);
        balanceIs(committee, "5.58");
        UUID id = UUID.fromString(fund);
        assertThat(County.count("select 1 from fund_move where fund_id = ? and balance >= 0", id)).isEqualTo(43);
        assertThat(County.count("select 1 from fund f where f.id = ? and f.balance = (select sum(e.amount) from fund_entry e"
                + " join fund_move m on m.id = e.move_id where m.fund_id = f.id and e.account = 'AVAILABLE')", id))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R-17 a movement stands as it was entered; a wrong one is taken back by its opposite, a closed year takes nothing")
    void shouldKeepTheJournal() {
        String committee = Tokens.of("county-committee", "370575");
        String fund = opened(committee, "100.00");
        as(committee).body(Map.of("kind", "WELFARE", "name", "又一个")).post(FUNDS).then().statusCode(409);
        for (String amount : List.of("-5.00", "0.00", "5.005", "1E400", "1E2147483647", "1E-2147483647")) {
            enter(committee, fund, "INCOME", amount, TODAY).statusCode(422).body("errors[0].pointer", equalTo("/amount"));
        }
        enter(committee, fund, "INCOME", "5.00", TODAY.plusDays(1)).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        enter(committee, fund, "INCOME", "5.00", TODAY.minusDays(1)).statusCode(422).body("errors[0].pointer",
                equalTo("/on"));
        as(committee).body(Map.of("kind", "INCOME", "amount", "NaN", "on", TODAY.toString(), "source", "试", "document", "试"))
                .post(FUNDS + "/{id}/moves", fund).then().statusCode(anyOf(equalTo(400), equalTo(422)));
        int last = TODAY.getYear() - 1;
        as(committee).post(FUNDS + "/{id}/years/{y}/close", fund, last + 1).then().statusCode(422);
        as(committee).post(FUNDS + "/{id}/years/{y}/close", fund, last).then().statusCode(200);
        assertThat(County.count("select 1 from fund_move where fund_id = ?", UUID.fromString(fund))).isEqualTo(1);

        String wrong = enter(committee, fund, "EXPENSE", "30.10", TODAY).statusCode(201).extract().path("id");
        reverse(committee, fund, wrong).statusCode(201).body("change", equalTo(30.10f));
        reverse(committee, fund, wrong).statusCode(409).body("code", equalTo("FUND_MOVE_STANDS"));
        balanceIs(committee, "100.00");
        as(committee).get(FUNDS + "/{id}/years/{y}", fund, TODAY.getYear()).then().body("expense", equalTo(0.00f))
                .body("moves", equalTo(3));
        UUID id = UUID.fromString(fund);
        assertThatThrownBy(() -> County.change("update fund set balance = balance + 1 where id = ?", id))
                .hasMessageContaining("by entries only");
        assertThatThrownBy(() -> County.change("update fund_move set source = 'x' where fund_id = ?", id))
                .hasMessageContaining("a movement is not changed");
        assertThatThrownBy(() -> County.change("insert into fund_entry (move_id, account, amount, division)"
                + " select id, 'COMMITTED', 1, division from fund_move where fund_id = ? and no = 1", id))
                .hasMessageContaining("no double entry");
        assertThatThrownBy(() -> County.change(
                """
                        with wrong as (insert into fund_move (id, division, fund_id, no, kind, on_date, source, document, balance,
                            entered_by, entered_at)
                          select gen_random_uuid(), division, id, 99, 'EXPENSE', (select max(on_date) from fund_move), 'x', 'x', -1, 'x', now()
                          from fund where id = ? returning id, division)
                        insert into fund_entry (move_id, account, amount, division)
                          select id, account, amount, division from wrong, (values ('AVAILABLE', -100.01), ('SPENT', 100.01)) v(account, amount)
                        """,
                id)).hasMessageContaining("fund_never_overdrawn");
    }

    @Test
    @DisplayName("R-17 a closed year takes no movement and stays closed, whatever the code does; no balance outgrows its column")
    void shouldKeepAClosedYear() {
        String committee = Tokens.of("county-committee", "370577");
        String fund = as(committee).body(Map.of("kind", "PARTY_DUES", "name", "县管党费")).post(FUNDS).then().statusCode(201)
                .extract().path("id");
        UUID id = UUID.fromString(fund);
        int last = TODAY.getYear() - 1;
        as(committee).post(FUNDS + "/{id}/years/{y}/close", fund, last).then().statusCode(200);
        enter(committee, fund, "INCOME", "5.00", LocalDate.of(last, 12, 31)).statusCode(422)
                .body("errors[0].pointer", equalTo("/on")).body("detail", containsString("已经结账"));
        assertThatThrownBy(() -> County.change("update fund_year set closed_at = now() where fund_id = ?", id))
                .hasMessageContaining("a closed year is not changed");
        assertThatThrownBy(() -> County.change(inserted("make_date(" + last + ", 12, 31)"), id))
                .hasMessageContaining("the year is closed");
        County.change(inserted("make_date(" + (last + 1) + ", 1, 1)"), id);
        enter(committee, fund, "INCOME", "1.00", TODAY).statusCode(422).body("errors[0].pointer", equalTo("/amount"));
        enter(committee, fund, "EXPENSE", "1.00", TODAY).statusCode(201).body("balance", equalTo(9999999998.99f));
    }

    /** Enters the largest income behind the service's back. */
    private static String inserted(String day) {
        return """
                with one as (insert into fund_move (id, division, fund_id, no, kind, on_date, source, document, balance,
                    entered_by, entered_at)
                  select gen_random_uuid(), division, id, 1, 'INCOME', %s, 'x', 'x', 9999999999.99, 'x', now()
                  from fund where id = ? returning id, division)
                insert into fund_entry (move_id, account, amount, division)
                  select id, account, amount, division
                  from one, (values ('AVAILABLE', 9999999999.99), ('RECEIVED', -9999999999.99)) v(account, amount)
                """.formatted(day);
    }

    private static String opened(String committee, String amount) {
        String fund = as(committee).body(Map.of("kind", "WELFARE", "name", "本色家园公益金")).post(FUNDS).then().statusCode(201)
                .extract().path("id");
        enter(committee, fund, "INCOME", amount, TODAY).statusCode(201);
        return fund;
    }

    private static ValidatableResponse enter(String committee, String fund, String kind, String amount, LocalDate on) {
        return as(committee).body(move(kind, amount, on)).post(FUNDS + "/{id}/moves", fund).then();
    }

    private static Map<String, Object> move(String kind, String amount, LocalDate on) {
        return Map.of("kind", kind, "amount", new BigDecimal(amount), "on", on.toString(), "source", "县财政拨款", "document",
                "利财〔2026〕8号");
    }

    private static ValidatableResponse reverse(String committee, String fund, String move) {
        return as(committee).body(Map.of("on", TODAY.toString(), "reason", "记重了"))
                .post(FUNDS + "/{id}/moves/{m}/reverse", fund, move).then();
    }

    private static void balanceIs(String committee, String balance) {
        as(committee).get(FUNDS).then().statusCode(200).body("items.balance", contains(new BigDecimal(balance).floatValue()));
    }

    private static ValidatableResponse apply(String token, String activity, String asked, @Nullable String exception) {
        Map<String, Object> body = new HashMap<>(
                Map.of("activityId", activity, "asked", new BigDecimal(asked), "purpose", "租车"));
        if (exception != null) {
            body.put("exception", exception);
        }
        return as(token).body(body).post(SUBSIDIES).then();
    }

    private static ValidatableResponse grant(String token, String id, String fund, String amount, @Nullable String reason) {
        return grant(token, id, fund, amount, reason, TODAY);
    }

    private static ValidatableResponse grant(String token, String id, String fund, String amount, @Nullable String reason,
            LocalDate on) {
        Map<String, Object> body = new HashMap<>(Map.of("fundId", fund, "amount", new BigDecimal(amount), "on",
                on.toString(), "document", "党工委会议纪要"));
        if (reason != null) {
            body.put("reason", reason);
        }
        return as(token).body(body).post(SUBSIDIES + "/{id}/grant", id).then();
    }

    /** An activity at which each of the county's three units was with so many people, its report accepted. */
    private static String accepted(County county, String division, int each) {
        String lead = Tokens.of("lead-unit", division, county.uscc(1));
        String id = Api.published(lead, county, 100, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
        List<Map<String, Object>> roll = new ArrayList<>();
        UUID first = null;
        for (int no = 1; no <= 3; no++) {
            for (UUID member : county.members(no, each)) {
                first = member;
                roll.add(Map.of("memberId", member, "status", "PRESENT"));
            }
        }
        as(lead).body(Map.of("items", roll)).put("/api/v1/activities/{id}/attendance", id).then().statusCode(200);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        Api.reported(lead, id, Objects.requireNonNull(first));
        as(Tokens.of("county-committee", division)).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(200);
        return id;
    }

    /** A sheet of the activity to which its second unit objects. */
    private static String disputed(County county, String activity) {
        String id = proposed(county, activity, "第一份");
        answer(county, 2, id, "/object");
        return id;
    }

    private static String proposed(County county, String activity, String reason) {
        String host = Tokens.of("liaison", "370573", county.uscc(1));
        ValidatableResponse sheet = as(host).body(Map.of("activityId", activity, "method", "EQUAL", "reason", reason, "lines",
                List.of(Map.of("what", "租车", "amount", 5)), "shares",
                List.of(Map.of("unitId", county.unit(1)), Map.of("unitId", county.unit(2))))).post("/api/v1/costs").then()
                .statusCode(201);
        String id = sheet.extract().path("id");
        as(host).header("If-Match", sheet.extract().header("ETag")).post("/api/v1/costs/{id}/propose", id).then()
                .statusCode(200);
        return id;
    }

    private static void answer(County county, int no, String sheet, String answer) {
        as(Tokens.of("liaison", "370573", county.uscc(no))).body("/object".equals(answer)
                ? Map.of("unitId", county.unit(no), "reason", "没有参加")
                : Map.of("unitId", county.unit(no))).post("/api/v1/costs/{id}" + answer, sheet).then().statusCode(200);
    }
}
