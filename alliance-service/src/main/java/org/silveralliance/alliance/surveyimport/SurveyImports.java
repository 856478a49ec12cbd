package org.silveralliance.alliance.surveyimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.surveyimport.RowReader.Code;
import org.silveralliance.alliance.surveyimport.RowReader.Issue;
import org.silveralliance.alliance.surveyimport.RowReader.Severity;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The workbooks that were handed in and what became of them. */
@ApplicationScoped
public class SurveyImports {

    private static final String READ = """
            select id, survey_id, mode, state, file_name, total, accepted, warned, rejected, failure, created_by, created_at,
                   division from survey_import where""";

    private final Rows rows;

    public SurveyImports(Rows rows) {
        this.rows = rows;
    }

    @Schema(name = "ImportMode")
    enum Mode {
        VALIDATE,
        APPLY
    }

    @Schema(name = "ImportState")
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    record Job(UUID id, UUID surveyId, Mode mode, State state, String fileName, int total, int accepted, int warned,
            int rejected, @Nullable String failure, String createdBy, Instant createdAt, String division) {

        static Job read(Row row) {
            return new Job(row.uuid("id"), row.uuid("survey_id"), row.value("mode", Mode.class),
                    row.value("state", State.class), row.text("file_name"), row.integer("total"), row.integer("accepted"),
                    row.integer("warned"), row.integer("rejected"), row.textOrNull("failure"), row.text("created_by"),
                    row.instant("created_at"), row.text("division"));
        }
    }

    Optional<Job> find(UUID surveyId, UUID id) {
        return rows.first(Query.of(READ).add("id = ? and survey_id = ?", id, surveyId), Job::read);
    }

    List<Job> of(UUID surveyId) {
        return rows.list(Query.of(READ).add("survey_id = ? order by id desc", surveyId), Job::read);
    }

    List<Job> unfinished() {
        return rows.list(Query.of(READ).add("state in ('QUEUED', 'RUNNING') order by id"), Job::read);
    }

    /** Whether nobody has finished it yet. */
    boolean isOpen(UUID id) {
        return rows.exists(Query.of(READ).add("id = ? and state in ('QUEUED', 'RUNNING')", id));
    }

    byte[] file(UUID id) {
        return rows.first(Query.of("select file from survey_import where id = ?", id), row -> row.bytes("file"))
                .orElseThrow();
    }

    List<Issue> issues(UUID id) {
        return rows.list(Query.of("""
                select row, col, code, severity, message from survey_import_issue where import_id = ? order by n""", id),
                row -> new Issue(row.integer("row"), row.text("col"), row.value("code", Code.class),
                        row.value("severity", Severity.class), row.text("message")));
    }

    void add(Job job, byte[] file) {
        rows.execute(Query.of("""
                insert into survey_import (id, survey_id, mode, state, file_name, file, total, accepted, warned, rejected,
                  created_by, created_at)
                values (?, ?, ?, 'QUEUED', ?, ?, ?, 0, 0, 0, ?, ?)""", job.id(), job.surveyId(), job.mode(), job.fileName(),
                file, job.total(), job.createdBy(), job.createdAt()));
    }

    void running(UUID id) {
        rows.execute(Query.of("update survey_import set state = 'RUNNING' where id = ? and state = 'QUEUED'", id));
    }

    void failed(UUID id, String why) {
        rows.execute(Query.of("""
                update survey_import set state = 'FAILED', failure = ? where id = ? and state in ('QUEUED', 'RUNNING')""",
                why, id));
    }

    void done(UUID id, int total, RowReader reader) {
        rows.execute(Query.of("""
                update survey_import set state = 'DONE', total = ?, accepted = ?, warned = ?, rejected = ? where id = ?""",
                total, reader.accepted().size(), reader.warnedRows(), reader.rejectedRows(), id));
        List<Issue> issues = reader.issues();
        rows.execute(Query.of("""
                insert into survey_import_issue (import_id, n, row, col, code, severity, message)
                select ?, n, row, col, code, severity, message
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                  as issue(row, col, code, severity, message, n)""", id, issues.stream().map(Issue::row).toList(),
                issues.stream().map(Issue::column).toList(), issues.stream().map(Issue::code).toList(),
                issues.stream().map(Issue::severity).toList(), issues.stream().map(Issue::message).toList()));
    }
}
