package org.silveralliance.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            POST, /api/v1/activities,                      ACTIVITIES
            PUT, /api/v1/activities/7/attendance,          ACTIVITIES
            DELETE, /api/v1/alliance-units/7/liaison,      ALLIANCES
            POST, /api/v1/swap-requests/7/accept,          ROTATION
            PUT, /api/v1/holidays/2026,                    HOLIDAYS
            POST, /api/v1/messages/7/outcome,              NOTICES
            POST, /api/v1/activity-types/7/retire,         CATALOGUE
            POST, /api/v1/floating-records,                MEMBERS
            POST, /api/v1/contact-logs,                    MEMBERS
            POST, /api/v1/care-visits,                     MEMBERS
            POST, /api/v1/transfers/7/receipt,             MEMBERS
            PUT, /api/v1/robots/7,                         ROBOTS
            GET, /api/v1/activities,                       -
            POST, /api/v1/holidays/2026/lines,             -
            POST, /api/v1/members/names,                   -
            POST, /api/v1/members/7/reveal,                -
            POST, /api/v1/floating-records/7/reveal,       -
            POST, /api/v1/messages/preview,                -
            POST, /api/v1/inbox/7/read,                    -
            POST, /api/v1/calendar-subscription,           -
            POST, /api/v1/membersonly,                     -
            """)
    void shouldKnowWhatACallChanges(String method, String path, Kind kind) {
        assertThat(Kind.changedBy(method, path, false)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void shouldTakeAPreviewForAQuestion() {
        assertThat(Kind.changedBy("POST", "/api/v1/grouping-proposals/7/moves", true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("replicas can tell each other of every kind")
    void shouldBeToldFromReplicaToReplica(Kind kind) {
        Change change = new Change("370522", kind);

        assertThat(Change.parse(change.text())).contains(change);
    }

    @Test
    @DisplayName("the console knows every kind")
    void shouldBeKnownToTheConsole() throws IOException {
        String console = Files.readString(Path.of("src/main/webui/src/api/live.ts"));
        assertThat(Arrays.stream(Kind.values()).map(kind -> "\n  " + kind.word() + ": ")).allMatch(console::contains);
    }
}
