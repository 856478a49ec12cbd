package org.silveralliance.notification;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.CountyFixture;
import org.silveralliance.testkit.TestDatabase;

import io.restassured.RestAssured;

/** An alliance of a test with people who can be reached. */
public final class County extends CountyFixture {

    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000L);

    private County(String division, int unitCount) {
        super("notification", division, unitCount);
    }

    /** An alliance of the six units of A1. */
    public static County a1() {
        return of("370522", 6);
    }

    public static County of(String division, int unitCount) {
        return new County(division, unitCount);
    }

    /** A published activity in ten days, hosted by the second unit; its events can be told again. */
    public ActivityPublished activity(Instant startsAt) {
        return new ActivityPublished(Ids.next(), alliance(), null, "COLLECTIVE", null, "黄河文化馆参观", unit(2), startsAt,
                startsAt.plusSeconds(7200), "黄河文化馆", 40);
    }

    /** A member of a unit and how he can be reached, as members-service would say; empty phones are unknown. */
    public UUID member(int unitNo, String name, String phone, String familyPhone) {
        return member(unitNo, name, phone, familyPhone, "ACTIVE");
    }

    public UUID member(int unitNo, String name, String phone, String familyPhone, String state) {
        UUID member = members(unitNo, 1).getFirst();
        contact(member, name, phone, familyPhone, state);
        return member;
    }

    /** What members-service answers about a member from now on. */
    public static void contact(UUID member, String name, String phone, String familyPhone, String state) {
        String own = phone.isEmpty() ? "null" : "\"" + phone + "\"";
        String family = familyPhone.isEmpty() ? "null"
                : "{\"name\":\"家人\",\"phone\":\"" + familyPhone + "\",\"mobile\":true}";
        RestAssured.given().body("{\"memberId\":\"" + member + "\",\"name\":\"" + name + "\",\"state\":\"" + state
                + "\",\"phone\":" + own + ",\"familyContact\":" + family + ",\"channels\":[]}")
                .contentType("application/json").put(System.getProperty(Outside.MEMBERS) + "/" + member).then().statusCode(200);
    }

    /** A mobile number nobody else in these tests has. */
    public static String phone() {
        return "139" + String.format("%08d", PHONES.incrementAndGet() % 100_000_000L);
    }

    /** How many rows a query about an id finds. */
    public static int count(String sql, UUID id) {
        return TestDatabase.count("notification", sql, id);
    }
}
