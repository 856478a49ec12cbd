package org.silveralliance.notification;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

/** Looks at the simulated vendors and programs their faults. */
final class Vendors {

    private Vendors() {
    }

    static void fault(String vendor, String kind, String code) {
        given().contentType("application/json").body(Map.of("vendor", vendor, "kind", kind, "code", code, "times", 1))
                .post(url("/_sim/faults")).then().statusCode(200);
    }

    /** The texts a vendor took for a receiver, who is shown masked. */
    static List<String> texts(String vendor, String receiver) {
        String masked = receiver.substring(0, 3) + "*".repeat(receiver.length() - 7)
                + receiver.substring(receiver.length() - 4);
        return given().queryParam("vendor", vendor).get(url("/_sim/messages")).then().statusCode(200).extract().jsonPath()
                .param("to", masked).getList("items.findAll { it.to == to }.text", String.class);
    }

    /** The numbers of parts of all short messages so far. */
    static List<Integer> parts() {
        return given().queryParam("vendor", "aliyun-sms").get(url("/_sim/messages")).then().extract().jsonPath()
                .getList("items.parts", Integer.class);
    }

    static void membersAway(boolean away) {
        given().body(Boolean.toString(away)).contentType("text/plain").post(System.getProperty(Outside.MEMBERS) + "/away")
                .then().statusCode(200);
    }

    /** Lets members-service answer a text of one's own to every question for contacts; empty for its own answers again. */
    static void membersSay(String text) {
        given().body(text).contentType("text/plain").post(System.getProperty(Outside.MEMBERS) + "/instead").then()
                .statusCode(200);
    }

    private static String url(String path) {
        return System.getProperty(Outside.VENDORS) + path;
    }
}
