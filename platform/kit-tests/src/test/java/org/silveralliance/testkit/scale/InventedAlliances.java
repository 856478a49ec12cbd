package org.silveralliance.testkit.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.silveralliance.kit.time.Ids;

/**
 * Alliances nobody has, with all that their list and the dashboard add up: units, members, leads, leaders and activities. Every
 * member of a county stands on the list of one of its alliances' units; year by year some come and some go.
 */
final class InventedAlliances {

    private static final int UNITS = 8;
    private static final int MONTHS = 10;
    private static final List<String> KINDS = List.of("MEETING", "THEME_DAY", "COLLECTIVE");
    private static final String SINCE = "2025-12-01";
    private static final LocalDate FIRST_COME = LocalDate.of(2011, 1, 1);
    private static final LocalDate FIRST_GONE = LocalDate.of(2022, 1, 1);
    /** To the end of 2026. */
    private static final int DAYS_OF_COMING = 16 * 365;
    private static final int DAYS_OF_GOING = 5 * 365;
    /** One in seven left within five years: three of a hundred a year. */
    private static final int ONE_LEFT_IN = 7;

    private final Connection database;
    private final Random random = new Random(727);
    private final Map<String, List<UUID>> units = new HashMap<>();
    private final Map<String, Integer> loaded = new HashMap<>();

    InventedAlliances(Connection database) {
        this.database = database;
    }

    /** One alliance and its rows. */
    private record Made(String division, UUID proposal, UUID id, int number, List<UUID> units, UUID leader) {
    }

    /** Founds so many alliances in each of these counties. */
    void found(List<County> counties, int alliances) throws SQLException {
        List<Made> made = new ArrayList<>();
        for (County county : counties) {
            UUID proposal = proposal(county);
            for (int number = 1; number <= alliances; number++) {
                Made alliance = new Made(county.division(), proposal, Ids.next(), number, ids(UNITS), Ids.next());
                units.computeIfAbsent(county.division(), any -> new ArrayList<>()).addAll(alliance.units());
                made.add(alliance);
            }
        }
        units(made);
        alliances(made);
        leaders(made);
        activities(made);
    }

    /** Adds the members the counties lack. What alliances have of them is counted once, not with every row. */
    void grow(List<County> counties) throws SQLException {
        execute("set session_replication_role = replica");
        for (County county : counties) {
            members(county);
            loaded.merge(county.division(), county.members(), Math::max);
        }
        execute("set session_replication_role = origin");
        // A clone from before it was kept has no such function.
        execute("do $$ begin if to_regproc('alliance_head_recount') is not null then perform alliance_head_recount(); end if; end $$");
    }

    private void members(County county) throws SQLException {
        List<UUID> homes = units.getOrDefault(county.division(), List.of());
        // A middling county of a larger size may have fewer than it had in a smaller one: nobody is taken away.
        List<UUID> fresh = ids(Math.max(0, county.members() - loaded.getOrDefault(county.division(), 0)));
        try (Copy copy = new Copy(database, "member (id, division, unit_id, category, state)")) {
            for (int i = 0; i < fresh.size(); i++) {
                copy.row(fresh.get(i), county.division(), homes.get(i % homes.size()), "RETIRED", "ACTIVE");
            }
        }
        try (Copy copy = new Copy(database, "member_stay (member_id, unit_id, valid_from, valid_to, division)")) {
            for (int i = 0; i < fresh.size(); i++) {
                LocalDate come = FIRST_COME.plusDays(random.nextInt(DAYS_OF_COMING));
                LocalDate gone = random.nextInt(ONE_LEFT_IN) == 0 ? FIRST_GONE.plusDays(random.nextInt(DAYS_OF_GOING)) : null;
                copy.row(fresh.get(i), homes.get(i % homes.size()), come, gone == null || gone.isAfter(come) ? gone : null,
                        county.division());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    private UUID proposal(County county) throws SQLException {
        UUID survey = Ids.next();
        UUID proposal = Ids.next();
        try (Copy copy = new Copy(database, "survey (id, division, year, title, opens_on, closes_on, state, version)")) {
            copy.row(survey, county.division(), 2025, "试验调查", "2025-11-01", "2025-11-20", "CLOSED", 1);
        }
        try (Copy copy = new Copy(database,
                "grouping_proposal (id, division, survey_id, state, request, progress, created_by, created_at, version)")) {
            copy.row(proposal, county.division(), survey, "APPROVED", "{}", 1, "bench", "2025-11-21T00:00:00Z", 1);
        }
        return proposal;
    }

    private void units(List<Made> made) throws SQLException {
        try (Copy copy = new Copy(database, "unit (id, division, uscc, name, has_branch, state, version)")) {
            for (Made alliance : made) {
                for (int i = 0; i < UNITS; i++) {
                    copy.row(alliance.units().get(i), alliance.division(),
                            "92" + alliance.division() + "%08d%02d".formatted(alliance.number(), i),
                            "试验单位" + alliance.number() + "之" + i, true, "ACTIVE", 1);
                }
            }
        }
    }

    private void alliances(List<Made> made) throws SQLException {
        try (Copy copy = new Copy(database,
                "alliance (id, division, no, name, state, proposal_id, document_no, effective_on, version)")) {
            for (Made alliance : made) {
                copy.row(alliance.id(), alliance.division(), alliance.number(), "第" + alliance.number() + "联盟", "ACTIVE",
                        alliance.proposal(), "试组〔2025〕1号", SINCE, 1);
            }
        }
        try (Copy copy = new Copy(database, "alliance_unit (id, alliance_id, unit_id, seat, valid_from, division)")) {
            for (Made alliance : made) {
                for (int i = 0; i < UNITS; i++) {
                    copy.row(Ids.next(), alliance.id(), alliance.units().get(i), i + 1, SINCE, alliance.division());
                }
            }
        }
        try (Copy copy = new Copy(database, "lead_unit (id, alliance_id, unit_id, valid_from, document_no, division)")) {
            for (Made alliance : made) {
                copy.row(Ids.next(), alliance.id(), alliance.units().getFirst(), SINCE, "试组〔2025〕1号", alliance.division());
            }
        }
    }

    private void leaders(List<Made> made) throws SQLException {
        List<UUID> nominations = ids(made.size());
        try (Copy copy = new Copy(database,
                "leader_nomination (id, alliance_id, meeting_on, present, votes, elected, recorded_by, division)")) {
            for (int i = 0; i < made.size(); i++) {
                copy.row(nominations.get(i), made.get(i).id(), SINCE, 40, "[]", made.get(i).leader(), "bench",
                        made.get(i).division());
            }
        }
        try (Copy copy = new Copy(database,
                "leader (id, alliance_id, member_id, nomination_id, valid_from, state, division)")) {
            for (int i = 0; i < made.size(); i++) {
                copy.row(Ids.next(), made.get(i).id(), made.get(i).leader(), nominations.get(i), SINCE, "ELECTED",
                        made.get(i).division());
            }
        }
    }

    private void activities(List<Made> made) throws SQLException {
        try (Copy copy = new Copy(database,
                "activity (id, division, alliance_id, kind, month, held_on, report_due, submitted_on, report_state, version)")) {
            for (Made alliance : made) {
                for (int month = 1; month <= MONTHS; month++) {
                    for (String kind : KINDS) {
                        String day = "2026-%02d-1".formatted(month);
                        copy.row(Ids.next(), alliance.division(), alliance.id(), kind, "2026-%02d".formatted(month), day + "0",
                                day + "7", day + "5", "SUBMITTED", 1);
                    }
                }
            }
        }
    }
}
