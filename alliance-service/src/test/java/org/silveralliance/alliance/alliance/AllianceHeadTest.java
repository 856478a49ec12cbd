package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.alliance.TestCounty.TestUnit;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.alliance.known.MemberFact;
import org.silveralliance.alliance.known.Memberships;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What the database keeps of alliances is what one would count, whatever happens in whichever order. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class AllianceHeadTest {

    private static final int STEPS = 250;
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final int DAYS = 400;
    private static final List<String> STATES = List.of("ACTIVE", "FLOATING_OUT", "TRANSFERRED_OUT");
    /** By the meaning of the words, day by day, without the table that is judged. */
    private static final String DIFFERENT = """
            select a.id, d.day from alliance a
            cross join (select ?::date + n as day from generate_series(-10, ?) n) d
            left join lateral (
              select sum(units) units, sum(members) members, sum(liaisons) liaisons, sum(venues) venues from alliance_head
              where alliance_id = a.id and day > d.day) h on true
            cross join lateral (
              select count(*) units, coalesce(sum((select count(*) from member_stay m where m.unit_id = s.unit_id
                       and m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day))), 0) members,
                     count(*) filter (where exists (select 1 from liaison l where l.unit_id = s.unit_id
                       and l.valid_from <= d.day and (l.valid_to is null or l.valid_to > d.day))) liaisons,
                     count(*) filter (where exists (select 1 from venue v where v.unit_id = s.unit_id
                       and v.valid_from <= d.day and (v.valid_to is null or v.valid_to > d.day))) venues
              from alliance_unit s where s.alliance_id = a.id
                and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)) counted
            where (coalesce(h.units, 0), coalesce(h.members, 0), coalesce(h.liaisons, 0), coalesce(h.venues, 0))
              is distinct from (counted.units, counted.members, counted.liaisons, counted.venues)""";

    /** Who waits for his turn to change what a county's alliances have. */
    private static final String WAITING = """
            select 1 from pg_locks where locktype = 'advisory' and not granted
              and objid::bigint = hashtext('alliance_head' || ?)::bigint & 4294967295""";

    @Inject
    Memberships memberships;
    @Inject
    Seats seats;
    @Inject
    Rows rows;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3 })
    @DisplayName("G-10 kept is counted, after any events of members, seats and posts in any order")
    void shouldKeepWhatOneWouldCount(long seed) throws SQLException {
        TestCounty county = TestCounty.lijin();
        List<UUID> alliances = county.alliances().stream().map(UUID::fromString).toList();
        // Few units and members, so that one thing meets the other; the last five sit in no alliance at first.
        List<UUID> seated = within(county, () -> seats.alliancesOf(county.units().stream().map(TestUnit::id).toList())).keySet()
                .stream().sorted().limit(5).toList();
        List<UUID> units = new ArrayList<>(seated);
        county.units().stream().map(TestUnit::id).filter(unit -> !isSeated(county, unit)).limit(5).forEach(units::add);
        List<UUID> members = IntStream.range(0, 8).mapToObj(n -> Ids.next()).toList();
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            UUID unit = pick(random, units);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            within(county, () -> {
                switch (random.nextInt(8)) {
                    case 0 -> takeOrLeave(unit, pick(random, alliances), day);
                    case 1 -> post("liaison", unit, day);
                    case 2 -> post("venue", unit, day);
                    case 3 -> rows.execute(Query.of("update liaison set valid_to = greatest(?::date, valid_from)"
                            + " where unit_id = ? and valid_to is null", day, unit));
                    default -> memberships.record(pick(random, members), fact(random, unit, day));
                }
                return 0;
            });
            if (step % 25 == 24) {
                assertThat(different(county)).as("after step " + step).isEmpty();
            }
        }
        assertThat(TestCounty.count("select 1 from alliance_head where division = ? and members > 0", county.division()))
                .isPositive();
        shouldCountTheSameAnew(county);
    }

    @Test
    @DisplayName("a unit that takes a seat while one of its members is registered is counted with him")
    void shouldWaitForEachOther() {
        TestCounty county = TestCounty.lijin();
        UUID alliance = UUID.fromString(county.alliances().getFirst());
        UUID unit = county.unit("县委办公室").id();
        UUID member = Ids.next();
        CompletableFuture<Void> registered = QuarkusTransaction.requiringNew().call(() -> DivisionScope.call(county.division(),
                () -> {
                    seats.take(alliance, unit, 90, LocalDate.of(2026, 3, 1));
                    CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> within(county, () -> {
                        memberships.record(member, new MemberFact(1, MemberFact.Kind.REGISTERED, unit, "RETIRED", "ACTIVE",
                                LocalDate.of(2026, 1, 1)));
                        return 0;
                    }));
                    await().atMost(Timeouts.EVENTUALLY).until(() -> TestCounty.count(WAITING, county.division()) == 1);
                    return meanwhile;
                }));
        registered.join();
        assertThat(different(county)).isEmpty();
        assertThat(TestCounty.count("select 1 from alliance_head where alliance_id = ? and day = '2026-03-01' and members < 0",
                alliance)).isEqualTo(1);
    }

    @Test
    @DisplayName("G-10 two seats of one unit never overlap, whoever writes them")
    void shouldNeverSeatAUnitTwiceAtATime() {
        TestCounty county = TestCounty.lijin();
        List<UUID> alliances = county.alliances().stream().map(UUID::fromString).toList();
        UUID unit = county.unit("县委办公室").id();
        within(county, () -> {
            seats.take(alliances.get(0), unit, 90, LocalDate.of(2026, 3, 1));
            seats.leave(unit, LocalDate.of(2026, 8, 1));
            return 0;
        });
        assertThatThrownBy(() -> within(county, () -> {
            seats.take(alliances.get(1), unit, 91, LocalDate.of(2026, 7, 31));
            return 0;
        })).hasStackTraceContaining("one_seat_at_a_time");
        within(county, () -> {
            seats.take(alliances.get(1), unit, 91, LocalDate.of(2026, 8, 1));
            return 0;
        });
        assertThat(different(county)).isEmpty();
    }

    private List<String> different(TestCounty county) {
        return within(county, () -> rows.list(Query.of(DIFFERENT, FIRST, DAYS + 20),
                row -> row.uuid("id") + " on " + row.date("day")));
    }

    /** The statement that counts everything anew agrees with what was added up step by step. */
    private static void shouldCountTheSameAnew(TestCounty county) throws SQLException {
        String kept = "from alliance_head where division = '" + county.division()
                + "' and (units, members, liaisons, venues) is distinct from (0, 0, 0, 0)";
        try (Connection behind = TestDatabase.superuser("alliance"); Statement statement = behind.createStatement()) {
            behind.setAutoCommit(false);
            statement.execute("create temporary table before on commit drop as select * " + kept);
            statement.execute("select alliance_head_recount()");
            try (var difference = statement.executeQuery("(table before except select * " + kept + ") union all (select * "
                    + kept + " except table before)")) {
                assertThat(difference.next()).isFalse();
            }
            shouldAddTheMonthsUp(county, statement);
            behind.rollback();
            shouldAddTheMonthsUp(county, statement);
        }
    }

    /** What stands by county and month is what its alliances have by the day. */
    private static void shouldAddTheMonthsUp(TestCounty county, Statement statement) throws SQLException {
        String of = " where division = '" + county.division() + "' ";
        String kept = "select month, units, members, liaisons, venues from division_head" + of
                + "and (units, members, liaisons, venues) is distinct from (0, 0, 0, 0)";
        String added = "select date_trunc('month', day)::date, sum(units), sum(members), sum(liaisons), sum(venues) from alliance_head"
                + of + "group by 1 having (sum(units), sum(members), sum(liaisons), sum(venues)) is distinct from (0, 0, 0, 0)";
        try (var difference = statement
                .executeQuery("(" + kept + " except " + added + ") union all (" + added + " except " + kept + ")")) {
            assertThat(difference.next()).isFalse();
        }
    }

    private void takeOrLeave(UUID unit, UUID alliance, LocalDate day) {
        Seat seat = seats.openEnded(unit).orElse(null);
        if (seat == null) {
            if (!rows.exists(Query.of("select 1 from alliance_unit where unit_id = ? and coalesce(valid_to, 'infinity') > ?",
                    unit, day))) {
                seats.take(alliance, unit, 50, day);
            }
        } else if (day.isAfter(seat.from())) {
            seats.leave(unit, day);
        }
    }

    /** A new holder from a day on, unless there is one who began later. */
    private void post(String post, UUID unit, LocalDate day) {
        if (rows.exists(
                Query.of("select 1 from " + post + " where unit_id = ? and (valid_from >= ? or valid_to > ?)", unit, day,
                        day))) {
            return;
        }
        rows.execute(Query.of("update " + post + " set valid_to = ? where unit_id = ? and valid_to is null", day, unit));
        rows.execute(post.equals("liaison")
                ? Query.of("insert into liaison (id, unit_id, name, phone, valid_from) values (?, ?, '季同', '\\x00', ?)",
                        Ids.next(), unit, day)
                : Query.of("insert into venue (id, unit_id, address, capacity, step_free, contact, valid_from)"
                        + " values (?, ?, '活动室', 30, true, '季同', ?)", Ids.next(), unit, day));
    }

    private static MemberFact fact(Random random, UUID unit, LocalDate day) {
        MemberFact.Kind kind = MemberFact.Kind.values()[random.nextInt(MemberFact.Kind.values().length)];
        String state = switch (kind) {
            case REGISTERED, CORRECTED, RESTORED, STATE_CHANGED -> pick(random, STATES);
            case DECEASED, TRANSFERRED, REMOVED -> null;
        };
        return new MemberFact(random.nextInt(1, 30), kind, unit, "RETIRED", state, day);
    }

    private boolean isSeated(TestCounty county, UUID unit) {
        return within(county, () -> seats.openEnded(unit)).isPresent();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** In a transaction of its own, as an event of the county is worked on. */
    private static <T> T within(TestCounty county, Supplier<T> work) {
        return DivisionScope.call(county.division(), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
