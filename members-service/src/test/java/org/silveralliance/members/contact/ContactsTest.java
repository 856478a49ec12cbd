package org.silveralliance.members.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What notification-service is told at the moment of sending. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ContactsTest {

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("one person whose number does not open is said to be so, and all others are told of as ever")
    void shouldNameTheUnreadable() throws SQLException {
        String damaged = registered("19900007001", "");
        String whole = registered("19900007002", "");
        damage("phone_enc", damaged);

        contacts(whole, damaged).statusCode(200)
                .body("items.find { it.memberId == '" + whole + "' }.phone", equalTo("19900007002"))
                .body("items.find { it.memberId == '" + whole + "' }.problem", nullValue())
                .body("items.find { it.memberId == '" + damaged + "' }.phone", nullValue())
                .body("items.find { it.memberId == '" + damaged + "' }.name", equalTo("试用人"))
                .body("items.find { it.memberId == '" + damaged + "' }.problem", equalTo("UNREADABLE"));
    }

    @Test
    @DisplayName("a number that opens is given though the family's does not")
    void shouldGiveWhatOpens() throws SQLException {
        String member = registered("19900007003", "19900017003");
        damage("family_phone_enc", member);

        contacts(member).statusCode(200).body("items[0].phone", equalTo("19900007003"))
                .body("items[0].familyContact", nullValue()).body("items[0].channels", contains("SMS", "PHONE"))
                .body("items[0].problem", equalTo("UNREADABLE"));
    }

    @Test
    @DisplayName("N-06 the phone of a relative who has died reaches nobody, until the death is taken back")
    void shouldNotReachTheDead() {
        String wife = registered("19900007004", "");
        String widower = registered("", "19900007004");
        contacts(widower).body("items[0].familyContact.phone", equalTo("19900007004"));

        post("/api/v1/members/" + wife + "/death", Map.of("on", "2026-03-02", "source", "家属告知")).statusCode(200);
        contacts(widower).statusCode(200).body("items[0].familyContact", nullValue()).body("items[0].channels", empty())
                .body("items[0].problem", equalTo("FAMILY_DECEASED"));

        post("/api/v1/members/" + wife + "/restore", Map.of("reason", "同名误登")).statusCode(200);
        contacts(widower).body("items[0].familyContact.phone", equalTo("19900007004")).body("items[0].problem", nullValue());
    }

    @Test
    @DisplayName("N-06 a number that the dead shared with somebody alive still reaches that one's relatives")
    void shouldReachWhoeverIsLeft() {
        String mother = registered("19900007005", "");
        registered("19900007005", "");
        String brother = registered("", "19900007005");
        post("/api/v1/members/" + mother + "/death", Map.of("on", "2026-03-02", "source", "家属告知")).statusCode(200);
        contacts(brother).statusCode(200).body("items[0].familyContact.phone", equalTo("19900007005"))
                .body("items[0].problem", nullValue());
    }

    @Test
    @DisplayName("S-12 each look-up is on the county's trail: how many and what for, no name; a purpose that could hold one is refused")
    void shouldBeOnTheTrail() {
        String one = registered("19900007015", "");
        String purpose = "ACTIVITY_PUBLISHED activity/" + UUID.randomUUID() + " 2";
        Map<String, Object> request = new HashMap<>(Map.of("division", "370522", "memberIds", List.of(one, UUID.randomUUID()),
                "purpose", purpose));
        as(Tokens.service()).contentType(ContentType.JSON).body(request).post("/internal/contacts").then().statusCode(200);
        assertThat(TestDatabase.count("members", "select 1 from audit_row where action = 'contacts.looked-up'"
                + " and division = '370522' and actor = 'service-370522' and reason = ?", "1 of 2: " + purpose)).isEqualTo(1);

        request.put("purpose", "找试用人");
        as(Tokens.service()).contentType(ContentType.JSON).body(request).post("/internal/contacts").then().statusCode(422);
    }

    private static ValidatableResponse contacts(String... members) {
        return as(Tokens.service()).contentType(ContentType.JSON)
                .body(Map.of("division", "370522", "memberIds", List.of(members))).post("/internal/contacts").then();
    }

    private static String registered(String phone, String familyPhone) {
        Map<String, Object> form = new HashMap<>(Map.of("unitId", unitId("县水利局"), "name", "试用人", "category", "RETIRED",
                "retiredOn", "1995-07-01", "floating", false, "idNo", TestIds.next()));
        if (!phone.isEmpty()) {
            form.put("phone", phone);
        }
        if (!familyPhone.isEmpty()) {
            form.put("familyName", "试家人");
            form.put("familyPhone", familyPhone);
        }
        return post("/api/v1/members", form).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(String path, Object body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** Lets one field rot behind the service's back. */
    private static void damage(String column, String member) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                PreparedStatement statement = connection
                        .prepareStatement("update member set " + column + " = '\\x01'::bytea where id = ?")) {
            statement.setObject(1, UUID.fromString(member));
            statement.executeUpdate();
        }
    }
}
