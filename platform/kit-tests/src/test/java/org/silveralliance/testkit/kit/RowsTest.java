package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RowsTest {

    private static final String COUNTY = "370522";

    @Inject
    Rows rows;

    @Test
    void shouldBindNoneOneAndMany() {
        UUID first = write("first", COUNTY);
        UUID second = write("second", COUNTY);
        assertThat(found(List.of())).isEmpty();
        assertThat(found(List.of(second))).containsExactly("second");
        assertThat(found(List.of(first, second))).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void shouldBindNoneOfAnyType() {
        for (String column : List.of("id", "text", "current_date", "1")) {
            assertThat(rows.exists(Query.of("select 1 from note where " + column + " = any(?)", List.of()))).as(column)
                    .isFalse();
        }
        assertThat(value("select cardinality(?::date[]) as n", row -> row.integer("n"), List.of())).contains(0);
    }

    @Test
    void shouldBindWhatMayBeMissing() {
        assertThat(value("select ?::text is null as missing", row -> row.bool("missing"), Optional.empty())).contains(true);
        assertThat(value("select ?::date as day", row -> row.date("day"), Optional.of(LocalDate.of(2026, 2, 28))))
                .contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void shouldGiveBackWhatWasBound() {
        Instant moment = Instant.parse("2026-11-28T09:30:15.123456Z");
        assertThat(value("select ?::timestamptz as at", row -> row.instant("at"), moment)).contains(moment);
        assertThat(value("select ?::text as mood", row -> row.value("mood", NoteResource.Mood.class), NoteResource.Mood.GLAD))
                .contains(NoteResource.Mood.GLAD);
        assertThat(value("select ?::text[] as words", row -> row.texts("words"), List.of("a,b", "\"c\"")))
                .contains(List.of("a,b", "\"c\""));
        assertThat(value("select ?::jsonb as body", row -> row.text("body"), "{\"a\": 1}")).contains("{\"a\": 1}");
        assertThat(value("select jsonb_typeof(?) as type", row -> row.text("type"), Query.json(List.of(moment))))
                .contains("array");
        assertThat(
                value("select ?::jsonb -> 0 ->> 'at' as at", row -> row.text("at"), Query.json(List.of(Map.of("at", moment)))))
                .contains("2026-11-28T09:30:15.123456Z");
        assertThat(value("select null::int as n", row -> Optional.ofNullable(row.integerOrNull("n"))))
                .contains(Optional.empty());
    }

    @Test
    void shouldReadNumbersOfEveryType() {
        for (String type : List.of("smallint", "int", "bigint", "numeric", "double precision")) {
            assertThat(value("select 42::" + type + " as n", row -> row.integer("n"))).as(type).contains(42);
            assertThat(value("select 42::" + type + " as n", row -> row.number("n"))).as(type).contains(42L);
        }
        assertThatThrownBy(() -> value("select 3000000000 as n", row -> row.integer("n")))
                .hasMessageContaining("Column n cannot be read");
    }

    @Test
    void shouldFailWhereANullWasNotExpected() {
        assertThatThrownBy(() -> value("select null::int as n", row -> row.integer("n")))
                .hasMessageContaining("Column n is null");
    }

    @Test
    void shouldSeeWhatTheOpenTransactionWroteAndForgetItWithItsRollback() {
        UUID id = Ids.next();
        assertThatThrownBy(() -> DivisionScope.run(COUNTY, () -> QuarkusTransaction.requiringNew().run(() -> {
            rows.execute(Query.of("insert into note (id, text) values (?, 'passing')", id));
            assertThat(rows.exists(Query.of("select 1 from note where id = ?", id))).isTrue();
            throw new IllegalStateException("rolled back");
        }))).hasMessage("rolled back");
        assertThat(found(List.of(id))).isEmpty();
    }

    @Test
    void shouldWriteTheDivisionInForceAndRefuseAnother() {
        UUID id = write("ours", COUNTY);
        assertThat(DivisionScope.call(COUNTY, () -> rows.first(Query.of("select division from note where id = ?", id),
                row -> row.text("division")))).contains(COUNTY);
        assertThatThrownBy(() -> DivisionScope.run(COUNTY, () -> QuarkusTransaction.requiringNew().run(() -> rows.execute(
                Query.of("insert into note (id, text, division) values (?, 'theirs', '370523')", Ids.next())))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void shouldShowAPrefixItsOwnRangeAndNothingElse() {
        List<String> counties = List.of("370522", "370523", "371002", "380101");
        List<UUID> ids = counties.stream().map(county -> write(county, county)).toList();
        assertThat(seen("370522", ids)).containsExactly("370522");
        assertThat(seen("3705", ids)).containsExactly("370522", "370523");
        assertThat(seen("37", ids)).containsExactly("370522", "370523", "371002");
        assertThat(seen("3", ids)).containsExactlyElementsOf(counties);
        assertThat(seen("", ids)).isEmpty();
        assertThat(seen("37052' or '1'='1", ids)).isEmpty();
        assertThat(seen("0", ids)).isEmpty();
    }

    @Test
    void shouldFindInEveryRegionAndWorkOnEachThing() {
        UUID north = write("everywhere", "110101");
        UUID south = write("everywhere", "810000");
        List<UUID> worked = new java.util.ArrayList<>();
        DivisionScope.everywhere(() -> rows.list(Query.of("select id from note where text = 'everywhere'"),
                row -> row.uuid("id")), worked::add);
        assertThat(worked).contains(north, south);
    }

    @Test
    void shouldDoTheOthersWhenOneThingFails() {
        List<Integer> worked = new java.util.ArrayList<>();
        DivisionScope.everywhere(() -> List.of(0, 1, 2), number -> worked.add(6 / number));
        assertThat(worked).as("in each of the eight regions").hasSize(16).contains(6, 3);
    }

    @Test
    void shouldNotTryTheOthersWhileTheDatabaseIsAway() {
        List<Integer> tried = new java.util.ArrayList<>();
        assertThatThrownBy(() -> DivisionScope.everywhere(() -> List.of(0, 1), number -> {
            tried.add(number);
            throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
        })).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
        assertThat(tried).containsExactly(0);
    }

    private UUID write(String text, String county) {
        UUID id = Ids.next();
        DivisionScope.run(county, () -> QuarkusTransaction.requiringNew()
                .run(() -> rows.execute(Query.of("insert into note (id, text) values (?, ?)", id, text))));
        return id;
    }

    private List<String> found(List<UUID> ids) {
        return seen(COUNTY, ids);
    }

    private List<String> seen(String division, List<UUID> ids) {
        return DivisionScope.call(division, () -> rows.list(
                Query.of("select text from note where id = any(?) order by text", ids), row -> row.text("text")));
    }

    private <T> Optional<T> value(String sql, Rows.Reader<T> reader, Object... values) {
        return rows.first(Query.of(sql, values), reader);
    }
}
