package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.activities.Api.as;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Months that were called off by a build which told them with a host. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class SuspendedBeforeTest {

    private static final String MIGRATION = "db/migration/V202611290831__suspended_months_told_again.sql";

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName("E-16 a month called off before that was told as such is told again, in its place after all that was told of its year")
    void shouldTellAgain() throws SQLException, IOException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> slots = Api.planned(lead, county, 2031);
        as(lead).body(Map.of("reason", "利老干〔2031〕8号")).post("/api/v1/rotation-slots/{id}/suspend", slots.get(3)).then()
                .statusCode(200);
        UUID rotation = UUID.fromString(as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then().extract()
                .<String> path("id"));
        try (Connection behind = TestDatabase.superuser("activities"); Statement statement = behind.createStatement()) {
            behind.setAutoCommit(false);
            long before = last(statement, rotation);
            // Row-level security is forced on the owner, who migrates, and not on the superuser.
            statement.execute("set local role activities_owner");
            statement.execute(migration());
            statement.execute("reset role");

            assertThat(last(statement, rotation)).isEqualTo(before + 1);
            try (ResultSet told = statement
                    .executeQuery("select type, topic, division, payload from outbox where aggregateid = '"
                            + rotation + "' order by aggregate_version desc limit 1")) {
                assertThat(told.next()).isTrue();
                RotationReplanned event = json.readValue(told.getString("payload"), RotationReplanned.class);
                assertThat(event).isEqualTo(new RotationReplanned(rotation, county.alliance(), 2031, List.of(
                        new RotationEvent.Slot(UUID.fromString(slots.get(3)), 4, county.unit(4), LocalDate.of(2031, 4, 25),
                                true))));
                assertThat(told.getString("type")).isEqualTo(event.type());
                assertThat(told.getString("topic")).isEqualTo(event.topic());
                assertThat(told.getString("division")).isEqualTo("370522");
            }
            // What others suspended is told when it is due.
            behind.rollback();
        }
    }

    private static String migration() throws IOException {
        try (InputStream script = SuspendedBeforeTest.class.getClassLoader().getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long last(Statement statement, UUID rotation) throws SQLException {
        try (ResultSet version = statement.executeQuery("select version from aggregate_version where aggregateid = '" + rotation
                + "'")) {
            assertThat(version.next()).isTrue();
            return version.getLong(1);
        }
    }
}
