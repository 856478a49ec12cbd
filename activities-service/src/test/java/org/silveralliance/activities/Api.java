package org.silveralliance.activities;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.OpenApiReferee;

import io.restassured.specification.RequestSpecification;

/** The calls tests make again and again, every answer held against the OpenAPI document. */
public final class Api {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    private Api() {
    }

    public static RequestSpecification as(String token) {
        return REFEREE.given().auth().oauth2(token).contentType("application/json");
    }

    /** Without the referee, for calls from many threads. */
    static RequestSpecification bare(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static List<String> planned(String token, County county, int year) {
        return as(token).body(rotation(county, year, 25, "NEXT")).post("/api/v1/rotations").then().statusCode(201).extract()
                .path("slots.id");
    }

    public static Map<String, Object> rotation(County county, int year, int day, String shift) {
        return Map.of("allianceId", county.alliance(), "year", year, "dayOfMonth", day, "shift", shift);
    }

    static Map<String, Object> activity(County county, int hostNo, int capacity, String startsAt, String endsAt) {
        return Map.of("allianceId", county.alliance(), "kind", "COLLECTIVE", "title", "黄河文化馆参观", "hostUnitId",
                county.unit(hostNo), "startsAt", startsAt, "endsAt", endsAt, "venueName", "黄河文化馆", "capacity", capacity);
    }

    /** A published activity far ahead. */
    static String published(String token, County county, int capacity) {
        return published(token, county, capacity, "2031-03-25T01:00:00Z", "2031-03-25T03:00:00Z");
    }

    /** A published activity of last March. */
    static String begun(String token, County county, int capacity) {
        return published(token, county, capacity, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
    }

    public static String published(String token, County county, int capacity, String startsAt, String endsAt) {
        String id = Objects.requireNonNull(Answers.text(as(token).body(activity(county, 1, capacity, startsAt, endsAt))
                .post("/api/v1/activities").then().statusCode(201).extract(), "/id"));
        as(token).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
        return id;
    }

    /** The report of a held activity, complete and sent up. */
    static void reported(String token, String id, UUID present) {
        as(token).body(Map.of("items", List.of(Map.of("memberId", present, "status", "PRESENT"))))
                .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200);
        as(token).body(Map.of("summary", "学习", "photos", List.of(Map.of("name", "合影.jpg", "sha256", uploaded(token, id)))))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200);
        as(token).post("/api/v1/activities/{id}/report/submit", id).then().statusCode(200);
    }

    /** The digest of a picture of an activity. */
    static String uploaded(String token, String id) {
        return Objects.requireNonNull(Answers.text(given().auth().oauth2(token)
                .multiPart("file", "合影.jpg", Pictures.jpeg(40, 30), "image/jpeg").post("/api/v1/activities/{id}/photos", id)
                .then().statusCode(201).extract(), "/sha256"));
    }

    static Map<String, Object> signUp(List<UUID> members, String channel) {
        return Map.of("memberIds", members, "channel", channel);
    }
}
