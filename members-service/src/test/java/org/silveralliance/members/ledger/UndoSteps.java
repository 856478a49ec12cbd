package org.silveralliance.members.ledger;

import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.finished;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** E-36: how an import is taken back, and what is counted of it. */
final class UndoSteps {

    static final String REASON = "拿错了表";

    private UndoSteps() {
    }

    /** What an undo would do now. */
    static ValidatableResponse foreseen(JsonPath job) {
        return as(Tokens.committee()).get(at(job) + "/undo").then().statusCode(200);
    }

    static ValidatableResponse ask(String token, JsonPath job) {
        return as(token).contentType(ContentType.JSON).body(Map.of("reason", REASON)).post(at(job) + "/undo").then();
    }

    /** Begins an undo; returns its id. */
    static String undo(JsonPath job) {
        return Answers.text(ask(Tokens.committee(), job).statusCode(202).extract(), "/id");
    }

    static JsonPath undone(JsonPath job) {
        return finished(undo(job));
    }

    /** Whom an undo removed, restored, restored in part and kept. */
    static List<Integer> counts(JsonPath undo) {
        return List.of(undo.getInt("undo.removed"), undo.getInt("undo.restored"), undo.getInt("undo.partly"),
                undo.getInt("undo.kept"));
    }

    static int events(UUID member, String type) {
        return TestDatabase.count("members",
                "select 1 from outbox where aggregateid = ? and type like '%." + type + ".%'", member);
    }
}
