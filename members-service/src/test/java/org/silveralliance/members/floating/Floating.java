package org.silveralliance.members.floating;

import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Floating people for tests: whoever is put on the register is nobody else's. */
final class Floating {

    static final String MEMBERS = "/api/v1/members";
    static final String REGISTER = "/api/v1/floating";
    static final String RECORDS = "/api/v1/floating-records";
    static final String CONTACTS = "/api/v1/contact-logs";
    static final String LAOSHAN = "370212";

    private Floating() {
    }

    /** A member on the ledger of a unit. */
    static String member(String unit) {
        return Answers
                .text(post(Tokens.committee(), MEMBERS, Map.of("unitId", ApiClient.unitId(unit), "name", "游远方", "category",
                        "RETIRED", "retiredOn", "1999-07-01", "idNo", TestIds.next())).statusCode(201).extract(), "/id");
    }

    static Map<String, Object> out(String member, String fromOn) {
        return with(with(with(facts(), "direction", "OUT"), "memberId", member), "fromOn", fromOn);
    }

    static Map<String, Object> in(String unitId) {
        return with(with(with(with(facts(), "direction", "IN"), "name", "来自远"), "unitId", unitId), "fromOn", "2026-02-01");
    }

    static Map<String, Object> facts() {
        return Map.of("place", LAOSHAN, "address", "试用路 1 号 2 单元 301", "phone", "19900007001", "familyName", "游小方",
                "familyPhone",
                "19900007002", "surveyMethod", "TELEPHONE", "surveyedOn", "2026-01-05");
    }

    static String recorded(Map<String, Object> form) {
        return Answers.text(post(Tokens.committee(), RECORDS, form).statusCode(201).extract(), "/id");
    }

    static ValidatableResponse returned(String id, String on) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("on", on))
                .post(RECORDS + "/" + id + "/return").then();
    }

    static void contact(String key, String id, LocalDate on, String outcome) {
        post(Tokens.committee(), CONTACTS, Map.of(key, id, "on", on.toString(), "method", "TELEPHONE", "outcome", outcome))
                .statusCode(201);
    }

    /** The line of somebody in a list of the register, by the member or the record; null where he is not in it. */
    static Map<String, Object> line(String id, Map<String, ?> query) {
        List<Map<String, Object>> items = as(Tokens.committee()).queryParams(query).queryParam("limit", 200).get(REGISTER)
                .then().statusCode(200).extract().jsonPath().getList("items");
        return items.stream().filter(item -> id.equals(item.get("memberId")) || id.equals(item.get("floatingId"))).findFirst()
                .orElse(null);
    }

    static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
