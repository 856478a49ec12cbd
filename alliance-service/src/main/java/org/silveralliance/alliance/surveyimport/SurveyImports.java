package org.silveralliance.alliance.surveyimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.alliance.surveyimport.RowReader.Code;
import org.silveralliance.alliance.surveyimport.RowReader.Issue;
import org.silveralliance.alliance.surveyimport.RowReader.Severity;
import org.silveralliance.kit.access.DivisionScope;

/** The workbooks that were handed in and what became of them. */
@ApplicationScoped
public class SurveyImports {

    private static final String READ = """
            select id, survey_id, mode, state, file_name, total, accepted, warned, rejected, failure, created_by, created_at,
                   division from survey_import where\s""";

    private final EntityManager entities;

    public SurveyImports(EntityManager entities) {
        this.entities = entities;
    }

    enum Mode {
        VALIDATE,
        APPLY
    }

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    record Job(UUID id, UUID surveyId, Mode mode, State state, String fileName, int total, int accepted, int warned,
            int rejected, @Nullable String failure, String createdBy, Instant createdAt, String division) {
    }

    Optional<Job> find(UUID surveyId, UUID id) {
        return read(entities.createNativeQuery(READ + "id = :id and survey_id = :survey", Tuple.class).setParameter("id", id)
                .setParameter("survey", surveyId)).stream().findFirst();
    }

    List<Job> of(UUID surveyId) {
        return read(entities.createNativeQuery(READ + "survey_id = :survey order by id desc", Tuple.class)
                .setParameter("survey", surveyId));
    }

    List<Job> unfinished() {
        return read(entities.createNativeQuery(READ + "state in ('QUEUED', 'RUNNING') order by id", Tuple.class));
    }

    /** Whether nobody has finished it yet. */
    boolean isOpen(UUID id) {
        return !read(entities.createNativeQuery(READ + "id = :id and state in ('QUEUED', 'RUNNING')", Tuple.class)
                .setParameter("id", id)).isEmpty();
    }

    byte[] file(UUID id) {
        return (byte[]) entities.createNativeQuery("select file from survey_import where id = :id", byte[].class)
                .setParameter("id", id).getSingleResult();
    }

    List<Issue> issues(UUID id) {
        List<Tuple> rows = entities.createNativeQuery("""
                select row, col, code, severity, message from survey_import_issue where import_id = :id order by n""",
                Tuple.class).setParameter("id", id).getResultList();
        return rows.stream().map(row -> new Issue(Rows.number(row, 0), Rows.text(row, 1), Code.valueOf(Rows.text(row, 2)),
                Severity.valueOf(Rows.text(row, 3)), Rows.text(row, 4))).toList();
    }

    void add(Job job, byte[] file) {
        entities.createNativeQuery("""
                insert into survey_import (id, division, survey_id, mode, state, file_name, file, total, accepted, warned,
                  rejected, created_by, created_at)
                values (:id, :division, :survey, :mode, 'QUEUED', :name, :file, :total, 0, 0, 0, :by, :at)""")
                .setParameter("id", job.id()).setParameter("division", job.division())
                .setParameter("survey", job.surveyId()).setParameter("mode", job.mode().name())
                .setParameter("name", job.fileName()).setParameter("file", file).setParameter("total", job.total())
                .setParameter("by", job.createdBy()).setParameter("at", job.createdAt()).executeUpdate();
    }

    void running(UUID id) {
        entities.createNativeQuery("update survey_import set state = 'RUNNING' where id = :id and state = 'QUEUED'")
                .setParameter("id", id)
                .executeUpdate();
    }

    void failed(UUID id, String why) {
        entities.createNativeQuery("""
                update survey_import set state = 'FAILED', failure = :why
                where id = :id and state in ('QUEUED', 'RUNNING')""")
                .setParameter("why", why).setParameter("id", id).executeUpdate();
    }

    void done(UUID id, int total, RowReader reader) {
        entities.createNativeQuery("""
                update survey_import set state = 'DONE', total = :total, accepted = :accepted, warned = :warned,
                  rejected = :rejected where id = :id""")
                .setParameter("total", total).setParameter("accepted", reader.accepted().size())
                .setParameter("warned", reader.warnedRows()).setParameter("rejected", reader.rejectedRows())
                .setParameter("id", id).executeUpdate();
        int n = 0;
        for (Issue issue : reader.issues()) {
            entities.createNativeQuery("""
                    insert into survey_import_issue (import_id, n, row, col, code, severity, message, division)
                    values (:id, :n, :row, :col, :code, :severity, :message, :division)""")
                    .setParameter("id", id).setParameter("n", ++n).setParameter("row", issue.row())
                    .setParameter("col", issue.column()).setParameter("code", issue.code().name())
                    .setParameter("severity", issue.severity().name()).setParameter("message", issue.message())
                    .setParameter("division", DivisionScope.current()).executeUpdate();
        }
    }

    private static List<Job> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Job(Rows.id(row, 0), Rows.id(row, 1), Mode.valueOf(Rows.text(row, 2)),
                State.valueOf(Rows.text(row, 3)), Rows.text(row, 4), Rows.number(row, 5), Rows.number(row, 6),
                Rows.number(row, 7), Rows.number(row, 8), Rows.textOrNull(row, 9), Rows.text(row, 10),
                Optional.ofNullable(Rows.instantOrNull(row, 11)).orElseThrow(), Rows.text(row, 12))).toList();
    }
}
