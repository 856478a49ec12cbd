package org.silveralliance.notification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.notification.Api.as;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever publishes sees what will be read, before anybody reads it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class PreviewTest {

    private static final String PREVIEW = "/api/v1/messages/preview";

    @Test
    @DisplayName("N-01 a title that is too long is shown as it will be cut, beside what was given")
    void shouldShowTheCut() {
        String title = "学习贯彻党的二十届四中全会精神暨老干部正能量宣讲主题活动";
        as(Tokens.liaison("91370522MA00000000")).body(draft("PUBLISHED", title, "东厅")).post(PREVIEW).then().statusCode(200)
                .body("sms", containsString("【银发联盟】学习贯彻党的二十届")).body("sms", containsString("…"))
                .body("smsUnits", lessThanOrEqualTo(70)).body("relayedSms", containsString("请转告"))
                .body("text", containsString(title)).body("changed", hasSize(1)).body("changed[0].field", equalTo("TITLE"))
                .body("changed[0].given", equalTo(title)).body("changed[0].shown", containsString("…"))
                .body("heldUntil", nullValue());
    }

    @Test
    @DisplayName("N-01 what fits is changed in nothing; a cancellation names no place")
    void shouldShowThatNothingIsCut() {
        as(Tokens.committee()).body(draft("CANCELLED", "座谈会", "见https://example.org")).post(PREVIEW).then().statusCode(200)
                .body("sms", equalTo("【银发联盟】原定12月22日（星期二）上午9点的座谈会取消，请您不要前往。")).body("changed", hasSize(0));
        as(Tokens.committee()).body(draft("RESCHEDULED", "座谈会", "见https://example.org")).post(PREVIEW).then().statusCode(200)
                .body("changed", hasSize(1)).body("changed[0].field", equalTo("PLACE")).body("changed[0].shown", equalTo("见"));
        as(Tokens.committee()).body(draft("CORRECTED", "座谈会", "东厅")).post(PREVIEW).then().statusCode(200)
                .body("sms", equalTo("【银发联盟】更正：座谈会于12月22日（星期二）上午9点在东厅举行，以此为准。")).body("changed", hasSize(0));
    }

    @Test
    @DisplayName("only who may publish asks, and a draft is whole and of bounded size")
    void shouldRefuse() {
        as(Tokens.of("member", "370522")).body(draft("PUBLISHED", "座谈会", "东厅")).post(PREVIEW).then().statusCode(403);
        as(Tokens.committee()).body(draft("PUBLISHED", "字".repeat(101), "东厅")).post(PREVIEW).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/title"));
        Map<String, Object> undated = new HashMap<>(draft("PUBLISHED", "座谈会", "东厅"));
        undated.remove("startsAt");
        as(Tokens.committee()).body(undated).post(PREVIEW).then().statusCode(422);
    }

    private static Map<String, Object> draft(String notice, String title, String place) {
        return Map.of("notice", notice, "title", title, "place", place, "startsAt", "2026-12-22T01:00:00Z");
    }
}
