package org.silveralliance.alliance.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.access.Scope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The answers to a survey and whom it expects them of. */
@ApplicationScoped
public class Answers {

    private static final String READ = """
            select r.unit_id, r.has_branch, r.member_count, r.regular_count, r.version, r.returned_at, r.returned_by,
                   coalesce(u.name, '') unit_name, coalesce(u.uscc, '') uscc
            from survey_return r left join unit u on u.id = r.unit_id where r.survey_id = ?""";

    private final Rows rows;

    public Answers(Rows rows) {
        this.rows = rows;
    }

    /** An answer with who gave it when. */
    public record Returned(Answer answer, String unitName, String uscc, long version, Instant at, String by) {

        static Returned read(Row row) {
            return new Returned(
                    new Answer(row.uuid("unit_id"), row.bool("has_branch"), row.integer("member_count"),
                            row.integerOrNull("regular_count")),
                    row.text("unit_name"), row.text("uscc"), row.number("version"), row.instant("returned_at"),
                    row.text("returned_by"));
        }
    }

    /** A unit that is asked. */
    public record Expected(UUID unitId, String unitName, boolean returned) {
    }

    public Optional<Returned> of(UUID surveyId, UUID unitId) {
        return rows.first(Query.of(READ, surveyId).add("and r.unit_id = ?", unitId), Returned::read);
    }

    /** All answers in the order of the register. */
    public List<Returned> all(UUID surveyId) {
        return rows.list(Query.of(READ, surveyId).add("order by substr(u.uscc, 9), r.unit_id"), Returned::read);
    }

    /** Those a caller may see, in the order of the register. */
    List<Returned> inScope(Scope scope, UUID surveyId) {
        return rows.list(scope.narrowOwnUnits(Query.of(READ, surveyId), "r.unit_id")
                .add("order by substr(u.uscc, 9), r.unit_id"), Returned::read);
    }

    /** While a survey is not closed, every active unit is expected, also one that was registered meanwhile. */
    List<Expected> expected(Survey survey) {
        Query query = Query.of("with asked as (");
        if (survey.state() == Survey.State.CLOSED) {
            query.add("select e.unit_id as id from survey_expected e where e.survey_id = ?", survey.id());
        } else {
            query.add("select a.id from unit a where a.state = 'ACTIVE' and a.division = ?", survey.division())
                    .add("union select x.unit_id from survey_return x where x.survey_id = ?", survey.id());
        }
        return rows.list(query.add("""
                ) select asked.id, coalesce(u.name, '') unit_name, r.unit_id is not null returned
                from asked left join unit u on u.id = asked.id
                left join survey_return r on r.unit_id = asked.id and r.survey_id = ?
                order by substr(u.uscc, 9), asked.id""", survey.id()),
                row -> new Expected(row.uuid("id"), row.text("unit_name"), row.bool("returned")));
    }

    void freeze(Survey survey, List<Expected> expected) {
        rows.execute(Query.of("insert into survey_expected (survey_id, unit_id) select ?, unnest(?::uuid[])", survey.id(),
                expected.stream().map(Expected::unitId).toList()));
    }

    public void keep(UUID surveyId, Answer answer, Instant at, String by) {
        rows.execute(Query.of("""
                insert into survey_return (survey_id, unit_id, has_branch, member_count, regular_count, returned_at,
                  returned_by, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (survey_id, unit_id) do update set has_branch = excluded.has_branch,
                  member_count = excluded.member_count, regular_count = excluded.regular_count,
                  returned_at = excluded.returned_at, returned_by = excluded.returned_by,
                  version = survey_return.version + 1""", surveyId, answer.unitId(), answer.hasBranch(),
                answer.memberCount(), answer.regularCount(), at, by));
    }

    /** SHA-256 over the answers in the order of their unit ids, one canonical line each. */
    static String hash(List<Returned> answers) {
        String lines = answers.stream().map(returned -> returned.answer().canonical()).sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
