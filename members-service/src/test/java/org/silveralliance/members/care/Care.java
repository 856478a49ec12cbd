package org.silveralliance.members.care;

import static org.silveralliance.members.ApiClient.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** People to care for: whoever is tagged or called on in a test is nobody else's. */
final class Care {

    static final String MEMBERS = "/api/v1/members/";
    static final String VISITS = "/api/v1/care-visits";
    static final String WATER = "11370522990000025W";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Care() {
    }

    /** A member on the ledger of a unit. */
    static String member(String unit) {
        return post(Tokens.committee(), "/api/v1/members", Map.of("unitId", ApiClient.unitId(unit), "name", "关照民", "category",
                "RETIRED", "retiredOn", "1999-07-01", "idNo", TestIds.next())).statusCode(201).extract().path("id");
    }

    static String tags(String member) {
        return MEMBERS + member + "/care-tags";
    }

    static Map<String, Object> tag(String tag, LocalDate from) {
        return new HashMap<>(Map.of("tag", tag, "source", "VISIT", "fromOn", from.toString(), "reviewer", "老李", "nextReview",
                TODAY.plusMonths(6).toString()));
    }

    static String tagged(String member, String tag, LocalDate from) {
        return post(Tokens.committee(), tags(member), tag(tag, from)).statusCode(201).extract().path("id");
    }

    /** The visits of a member that a list shows. */
    static ValidatableResponse visits(String member, String listing) {
        return as(Tokens.committee()).get(VISITS + "?memberId=" + member + "&listing=" + listing).then().statusCode(200);
    }

    static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }

    static ValidatableResponse post(String token, String ifMatch, String path, Map<String, ?> body) {
        return as(token).header("If-Match", ifMatch).contentType(ContentType.JSON).body(body).post(path).then();
    }

    static void dies(String member) {
        post(Tokens.committee(), MEMBERS + member + "/death", Map.of("on", TODAY.toString(), "source", "家属告知"))
                .statusCode(200);
    }
}
