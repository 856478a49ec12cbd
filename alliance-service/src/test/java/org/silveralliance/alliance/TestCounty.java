package org.silveralliance.alliance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.OtherServices;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/**
 * A county of a test with its own division code, so that tests do not meet. Units and members are told to the service as
 * members-service would tell them: by events through the broker.
 */
public final class TestCounty {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();
    private static final AtomicInteger DIVISIONS = new AtomicInteger(371000);

    private final String division = Integer.toString(DIVISIONS.incrementAndGet());
    private final OtherServices others = new OtherServices("alliance", division);
    private final List<TestUnit> units = new ArrayList<>();

    /** One line of the fixture. {@code regular} is absent where there is no branch. */
    public record TestUnit(UUID id, String name, String uscc, boolean hasBranch, int heads, Integer regular) {
    }

    /** The 31 units of the Lijin survey, known to the service. */
    public static TestCounty lijin() {
        TestCounty county = new TestCounty();
        for (String line : Fixtures.text("lijin-units.csv").strip().split("\n")) {
            String[] cell = line.split(",", -1);
            boolean branch = cell[6].equals("是");
            UUID id = Ids.next();
            county.units.add(new TestUnit(id, cell[0], cell[1], branch, Integer.parseInt(cell[7]),
                    cell[8].isEmpty() ? null : Integer.valueOf(cell[8])));
            county.tell(new UnitRegistered(id, cell[1], cell[0], cell[2], cell[3], Double.valueOf(cell[4]),
                    Double.valueOf(cell[5]), branch, "ACTIVE"));
        }
        county.units.forEach(unit -> county.awaitRow("select 1 from unit where id = ?", unit.id()));
        return county;
    }

    public static String text(String resource) {
        try (InputStream in = TestCounty.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String division() {
        return division;
    }

    public List<TestUnit> units() {
        return units;
    }

    public TestUnit unit(String name) {
        return units.stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
    }

    public String committee() {
        return Tokens.of("county-committee", division);
    }

    public String orgDept() {
        return Tokens.of("org-dept", division);
    }

    public String leadUnit(String unitName) {
        return Tokens.of("lead-unit", division, unit(unitName).uscc());
    }

    public String liaison(String unitName) {
        return Tokens.of("liaison", division, unit(unitName).uscc());
    }

    /** A request whose answer the OpenAPI document judges. */
    public static RequestSpecification as(String token) {
        return REFEREE.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** An open survey. */
    public String openSurvey() {
        String id = Answers.text(as(committee()).body(Map.of("year", 2026, "title", "2026年度摸底", "opensOn", "2026-01-05",
                "closesOn", "2026-01-31")).post("/api/v1/surveys").then().statusCode(201).extract(), "/id");
        as(committee()).post("/api/v1/surveys/{id}/open", id).then().statusCode(200);
        return id;
    }

    public ValidatableResponse answer(String survey, TestUnit unit) {
        Map<String, Object> body = new HashMap<>();
        body.put("hasBranch", unit.hasBranch());
        body.put("memberCount", unit.heads());
        if (unit.regular() != null) {
            body.put("regularCount", unit.regular());
        }
        return as(committee()).body(body).put("/api/v1/surveys/{id}/returns/{unit}", survey, unit.id()).then();
    }

    /**
     * A closed survey in which everybody answered; the answers are written behind the service's back, as fifty tests want one.
     */
    public String closedSurvey() {
        String survey = openSurvey();
        try (Connection connection = TestDatabase.superuser("alliance"); var answers = connection.prepareStatement("""
                insert into survey_return (survey_id, unit_id, has_branch, member_count, regular_count, returned_at,
                  returned_by, version, division) values (?::uuid, ?, ?, ?, ?, now(), 'test', 1, ?)""")) {
            for (TestUnit unit : units) {
                answers.setString(1, survey);
                answers.setObject(2, unit.id());
                answers.setBoolean(3, unit.hasBranch());
                answers.setInt(4, unit.heads());
                answers.setObject(5, unit.regular());
                answers.setString(6, division);
                answers.addBatch();
            }
            answers.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        as(committee()).post("/api/v1/surveys/{id}/close", survey).then().statusCode(200);
        return survey;
    }

    /** A closed survey of so many invented candidates, written behind the service's back because they are too many to tell. */
    public String survey(int candidates) throws SQLException {
        String survey = Ids.next().toString();
        try (Connection connection = TestDatabase.superuser("alliance"); var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into survey (id, division, year, title, opens_on, closes_on, state, closed_at, version)
                    values ('%s', '%s', 2026, '摸底', '2026-01-05', '2026-01-31', 'CLOSED', now(), 1)""".formatted(survey,
                    division));
            statement.executeUpdate("""
                    insert into unit (id, division, uscc, name, sector, town, lon, lat, has_branch, state, version)
                    select gen_random_uuid(), '%s', 'T%s' || lpad(i::text, 11, '0'), '单位' || i, '行业' || i %% 5, '镇' || i %% 40,
                      118 + (i * 7919 %% 1000) / 2000.0, 37 + (i * 104729 %% 997) / 2000.0, true, 'ACTIVE', 1
                    from generate_series(1, %d) i""".formatted(division, division, candidates));
            statement.executeUpdate("""
                    insert into survey_return (survey_id, unit_id, has_branch, member_count, regular_count, returned_at,
                      returned_by, version, division)
                    select '%s', id, true, 6 + substr(uscc, 12)::int %% 35, 2, now(), 'test', 1, division from unit
                    where division = '%s'""".formatted(survey, division));
            // As autovacuum does within a minute: without statistics of so many new rows they are joined row by row.
            statement.execute("analyze unit, survey_return");
        }
        return survey;
    }

    /** A proposal of four groups, solved. */
    public String proposal(String survey) {
        return proposal(survey, 10);
    }

    private String proposal(String survey, int seconds) {
        String location = as(committee()).body(Map.of("surveyId", survey, "groups", 4, "seconds", seconds))
                .post("/api/v1/grouping-proposals").then().statusCode(202).extract().header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        awaitState(id, "DRAFT");
        return id;
    }

    public void awaitState(String proposal, String state) {
        await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(100))
                .until(() -> Answers.seen(committee(), "/api/v1/grouping-proposals/" + proposal).path("state").asText()
                        .equals(state));
    }

    /**
     * The four alliances of the fixture, active since the first of January 2026; their ids in the order A1 to A4. They are
     * found
     * in a blink; longer than a second would only be spent on proving how good they are.
     */
    public List<String> alliances() {
        return as(orgDept()).body(Map.of("documentNo", "利组发〔2026〕1号", "effectiveOn", "2026-01-01"))
                .post("/api/v1/grouping-proposals/{id}/approve", proposal(closedSurvey(), 1)).then().statusCode(200).extract()
                .path("allianceIds");
    }

    /** Puts as many members on every unit's list as it reported, from a day on; returns them by unit. */
    public Map<String, List<UUID>> members(LocalDate from) {
        Map<String, List<UUID>> members = new HashMap<>();
        for (TestUnit unit : units) {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < unit.heads(); i++) {
                UUID member = Ids.next();
                ids.add(member);
                others.send(new MemberRegistered(member, unit.id(), "RETIRED", "ACTIVE", from));
            }
            members.put(unit.name(), ids);
        }
        others.flush();
        members.values().forEach(ids -> ids.forEach(id -> awaitRow("select 1 from member where id = ?", id)));
        return members;
    }

    public void tell(DomainEvent event) {
        others.tell(event);
    }

    public void send(DomainEvent event, long version, UUID eventId) {
        others.send(event, version, eventId);
    }

    void tell(DomainEvent event, long version, UUID eventId) {
        others.send(event, version, eventId);
        others.flush();
    }

    public void awaitRow(String sql, UUID id) {
        others.awaitRow(sql, id);
    }

    /** How many rows a query about an id finds. */
    public static int count(String sql, Object id) {
        return TestDatabase.count("alliance", sql, id);
    }
}
