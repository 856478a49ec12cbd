package org.silveralliance.notification;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.silveralliance.testkit.County;

import io.restassured.RestAssured;

/** People of a test who can be reached. */
public final class TestPeople {

    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000L);

    private TestPeople() {
    }

    /** A member of a unit and how he can be reached, as members-service would say; empty phones are unknown. */
    public static UUID member(County county, int unitNo, String name, String phone, String familyPhone) {
        return member(county, unitNo, name, phone, familyPhone, "ACTIVE");
    }

    public static UUID member(County county, int unitNo, String name, String phone, String familyPhone, String state) {
        UUID member = county.members(unitNo, 1).getFirst();
        contact(member, name, phone, familyPhone, state);
        return member;
    }

    /** What members-service answers about a member from now on. */
    public static void contact(UUID member, String name, String phone, String familyPhone, String state) {
        contact(member, name, phone, familyPhone, state, "null");
    }

    /** A member whom members-service knows a problem of, say {@code "UNREADABLE"}. */
    public static UUID memberWith(County county, int unitNo, String name, String phone, String familyPhone, String problem) {
        UUID member = county.members(unitNo, 1).getFirst();
        contact(member, name, phone, familyPhone, "ACTIVE", "\"" + problem + "\"");
        return member;
    }

    private static void contact(UUID member, String name, String phone, String familyPhone, String state, String problem) {
        String own = phone.isEmpty() ? "null" : "\"" + phone + "\"";
        String family = familyPhone.isEmpty() ? "null"
                : "{\"name\":\"家人\",\"phone\":\"" + familyPhone + "\",\"mobile\":true}";
        RestAssured.given().body("{\"memberId\":\"" + member + "\",\"name\":\"" + name + "\",\"state\":\"" + state
                + "\",\"phone\":" + own + ",\"familyContact\":" + family + ",\"channels\":[],\"problem\":" + problem + "}")
                .contentType("application/json").put(System.getProperty(Outside.MEMBERS) + "/" + member).then().statusCode(200);
    }

    /** A mobile number nobody else in these tests has. */
    public static String phone() {
        return "139" + String.format("%08d", PHONES.incrementAndGet() % 100_000_000L);
    }
}
