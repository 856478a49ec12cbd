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
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.silveralliance.alliance.Rows;
import org.silveralliance.kit.access.DivisionScope;

/** The answers to a survey and whom it expects them of. */
@ApplicationScoped
public class Answers {

    private static final String READ = """
            select r.unit_id, r.has_branch, r.member_count, r.regular_count, r.version, r.returned_at, r.returned_by,
                   coalesce(u.name, ''), coalesce(u.uscc, '')
            from survey_return r left join unit u on u.id = r.unit_id where r.survey_id = :survey\s""";

    private final EntityManager entities;

    public Answers(EntityManager entities) {
        this.entities = entities;
    }

    /** An answer with who gave it when. */
    public record Returned(Answer answer, String unitName, String uscc, long version, Instant at, String by) {
    }

    /** A unit that is asked. */
    public record Expected(UUID unitId, String unitName, boolean returned) {
    }

    public Optional<Returned> of(UUID surveyId, UUID unitId) {
        return read(entities.createNativeQuery(READ + "and r.unit_id = :unit", Tuple.class).setParameter("survey", surveyId)
                .setParameter("unit", unitId)).stream().findFirst();
    }

    /** All answers in the order of the register. */
    public List<Returned> all(UUID surveyId) {
        return read(entities.createNativeQuery(READ + "order by substr(u.uscc, 9), r.unit_id", Tuple.class)
                .setParameter("survey", surveyId));
    }

    /** While a survey is not closed, every active unit is expected, also one that was registered meanwhile. */
    List<Expected> expected(Survey survey) {
        String source = survey.state() == Survey.State.CLOSED
                ? "select e.unit_id as id from survey_expected e where e.survey_id = :survey"
                : """
                        select a.id from unit a where a.state = 'ACTIVE' and starts_with(a.division, :division)
                        union select x.unit_id from survey_return x where x.survey_id = :survey""";
        Query query = entities.createNativeQuery("with asked as (" + source + """
                ) select asked.id, coalesce(u.name, ''), r.unit_id is not null from asked left join unit u on u.id = asked.id
                left join survey_return r on r.unit_id = asked.id and r.survey_id = :survey
                order by substr(u.uscc, 9), asked.id""", Tuple.class).setParameter("survey", survey.id());
        if (survey.state() != Survey.State.CLOSED) {
            query.setParameter("division", survey.division());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Expected(Rows.id(row, 0), Rows.text(row, 1), Rows.flag(row, 2))).toList();
    }

    void freeze(Survey survey, List<Expected> expected) {
        for (Expected unit : expected) {
            entities.createNativeQuery("""
                    insert into survey_expected (survey_id, unit_id, division) values (:survey, :unit, :division)""")
                    .setParameter("survey", survey.id()).setParameter("unit", unit.unitId())
                    .setParameter("division", DivisionScope.current()).executeUpdate();
        }
    }

    public void keep(UUID surveyId, Answer answer, Instant at, String by) {
        entities.createNativeQuery("""
                insert into survey_return (survey_id, unit_id, has_branch, member_count, regular_count, returned_at,
                  returned_by, version, division)
                values (:survey, :unit, :hasBranch, :members, :regular, :at, :by, 1, :division)
                on conflict (survey_id, unit_id) do update set has_branch = excluded.has_branch,
                  member_count = excluded.member_count, regular_count = excluded.regular_count,
                  returned_at = excluded.returned_at, returned_by = excluded.returned_by,
                  version = survey_return.version + 1""")
                .setParameter("survey", surveyId).setParameter("unit", answer.unitId())
                .setParameter("hasBranch", answer.hasBranch()).setParameter("members", answer.memberCount())
                .setParameter("regular", answer.regularCount()).setParameter("at", at).setParameter("by", by)
                .setParameter("division", DivisionScope.current()).executeUpdate();
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

    private static List<Returned> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(Answers::returned).toList();
    }

    private static Returned returned(Tuple row) {
        Instant at = Optional.ofNullable(Rows.instantOrNull(row, 5)).orElseThrow();
        return new Returned(
                new Answer(Rows.id(row, 0), Rows.flag(row, 1), Rows.number(row, 2), Rows.numberOrNull(row, 3)),
                Rows.text(row, 7), Rows.text(row, 8), ((Number) row.get(4)).longValue(), at, Rows.text(row, 6));
    }
}
