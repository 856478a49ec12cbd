package org.silveralliance.activities.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.activities.Api.as;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.Api;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class LeaveReasonsTest {

    @Inject
    LeaveReasons reasons;

    @Test
    @DisplayName("S-22 S-23 a reason written before reasons were sealed is sealed, anew when the key changes, and reads as before")
    void shouldSealWhatIsPlain() throws SQLException {
        County county = County.a1();
        UUID member = county.members(1, 1).getFirst();
        String lead = Tokens.leadUnit(county.uscc(1));
        String activity = Api.published(lead, county, 3, "2031-03-25T01:00:00Z", "2031-03-25T03:00:00Z");
        write(Ids.next(), UUID.fromString(activity), member, county.unit(1));
        reasons.sealWhatIsPlain();
        assertThat(
                County.count("select 1 from registration where member_id = ? and reason is null and reason_sealed is not null",
                        member))
                .isEqualTo(1);
        as(lead).get("/api/v1/activities/{id}/registrations", activity).then().statusCode(200).body("items[0].reason",
                equalTo("住院"));

        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY).until(() -> County.count(
                "select 1 from registration where member_id = ? and sealed_under & 65535 = " + next, member) == 1);
        as(lead).get("/api/v1/activities/{id}/registrations", activity).then().statusCode(200).body("items[0].reason",
                equalTo("住院"));
    }

    @Test
    @DisplayName("S-22 one reason that does not open is said to be so, and the list of everybody is there")
    void shouldListAllTheSame() {
        County county = County.a1();
        List<UUID> members = county.members(1, 2);
        String lead = Tokens.leadUnit(county.uscc(1));
        String activity = Api.published(lead, county, 3, "2031-03-25T01:00:00Z", "2031-03-25T03:00:00Z");
        members.forEach(member -> as(lead).body(Map.of("memberId", member, "reason", "住院"))
                .post("/api/v1/activities/{id}/leaves", activity).then().statusCode(200));
        County.change("update registration set reason_sealed = '\\x0102'::bytea where member_id = ?", members.getFirst());

        as(lead).get("/api/v1/activities/{id}/registrations", activity).then().statusCode(200).body("items", hasSize(2))
                .body("items.reason", hasItems("（请假原因无法读取）", "住院"));
    }

    private static void write(UUID id, UUID activity, UUID member, UUID unit) throws SQLException {
        try (Connection database = TestDatabase.superuser("activities");
                PreparedStatement insert = database.prepareStatement("""
                        insert into registration (id, division, activity_id, member_id, unit_id, guest, state, ticket, channel,
                          actor, registered_at, reason, version)
                        values (?, '370522', ?, ?, ?, false, 'EXCUSED', 1, 'ONLINE', 'test', now(), '住院', 1)""")) {
            insert.setObject(1, id);
            insert.setObject(2, activity);
            insert.setObject(3, member);
            insert.setObject(4, unit);
            insert.executeUpdate();
        }
    }
}
