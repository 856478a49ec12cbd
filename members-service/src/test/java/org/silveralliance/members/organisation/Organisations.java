package org.silveralliance.members.organisation;

import static org.silveralliance.members.ApiClient.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Party organisations of tests, each with names of its own. */
public final class Organisations {

    public static final String ORGS = "/api/v1/party-organisations";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Organisations() {
    }

    /** A name nobody else has. */
    public static String named(String name) {
        return "试" + System.nanoTime() % 100_000 + "-" + NEXT.incrementAndGet() + name;
    }

    public static Map<String, Object> founding(String name, String level, @Nullable String parent, String on) {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", name, "level", level, "form", "SINGLE", "basis", "UNIT", "unitIds",
                        List.of(), "on", on, "documentNo", "利组〔2026〕1号"));
        if (parent != null) {
            form.put("parentId", parent);
        }
        return form;
    }

    public static String founded(String name, String level, @Nullable String parent, String on) {
        return Answers.text(found(founding(name, level, parent, on)).statusCode(201).extract(), "/id");
    }

    public static ValidatableResponse found(Map<String, ?> form) {
        return post("", form);
    }

    public static ValidatableResponse post(String path, Map<String, ?> form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(form).post(ORGS + path).then();
    }

    public static ValidatableResponse move(String id, String parent, String on) {
        return post("/" + id + "/move", Map.of("parentId", parent, "on", on, "documentNo", "利组〔2026〕2号", "reason", "理顺隶属关系"));
    }

    public static ValidatableResponse rename(String id, String name, String on) {
        return post("/" + id + "/rename", Map.of("name", name, "on", on, "documentNo", "利组〔2026〕3号"));
    }

    public static JsonPath asOf(String id, String day) {
        return as(Tokens.committee()).get(ORGS + "/" + id + "?asOf=" + day).then().statusCode(200).extract().jsonPath();
    }

    /** Everybody on a day, over all pages. */
    public static List<Map<String, String>> all(String day) {
        List<Map<String, String>> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(Tokens.committee()).get(ORGS + "?limit=200&asOf=" + day + "&cursor=" + cursor).then()
                    .statusCode(200)
                    .extract().jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }
}
