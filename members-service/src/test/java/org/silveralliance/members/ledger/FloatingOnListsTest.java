package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.UndoSteps.undone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Lists of names beside the register of floating members: what somebody recorded is not overridden unasked. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class FloatingOnListsTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试流", folder, "是否流动党员");
    }

    @Test
    @DisplayName("M-01 M-06 a list that says 否 of whom the register has away is a question, also where a list had said 是 before")
    void shouldAsk() throws IOException {
        String idNo = TestIds.next();
        imported(idNo, "是");
        String id = recorded(idNo);
        JsonPath again = imported(idNo, "否");
        assertThat(again.getInt("unclear")).isEqualTo(1);
        assertThat(again.getList("issues.code")).contains("CHANGED_BY_HAND");
        as(Tokens.committee()).get(at(again) + "/issues").then().statusCode(200).body("items.message",
                hasItem(containsString("已登记为流动党员")));
        as(Tokens.committee()).get("/api/v1/members/" + id).then().body("state", equalTo("FLOATING_OUT"));
    }

    @Test
    @DisplayName("E-36 M-06 an undone list that had said 是 first leaves away whom somebody recorded since")
    void shouldStayAway() throws IOException {
        String idNo = TestIds.next();
        imported(idNo, "否");
        JsonPath job = imported(idNo, "是");
        String id = recorded(idNo);
        JsonPath undo = undone(job);
        assertThat(List.of(undo.getInt("undo.restored"), undo.getInt("undo.kept"))).containsExactly(0, 1);
        as(Tokens.committee()).get("/api/v1/members/" + id).then().body("state", equalTo("FLOATING_OUT"));
    }

    private JsonPath imported(String idNo, String floating) throws IOException {
        return unit.applied(unit.line("试流", idNo, floating));
    }

    private static String recorded(String idNo) {
        String id = Objects.requireNonNull(member(idNo));
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("direction", "OUT", "memberId", id, "fromOn", "2026-03-01", "place", "370212", "address",
                        "试用路 1 号",
                        "phone", "19900007001", "familyName", "游小方", "familyPhone", "19900007002", "surveyMethod", "TELEPHONE",
                        "surveyedOn", "2026-01-05"))
                .post("/api/v1/floating-records").then().statusCode(201);
        return id;
    }
}
