package org.silveralliance.alliance.surveyimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.surveyimport.SurveyImportResource.SurveyIssue;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;

/** The workbooks that were handed in and what became of them. */
@ApplicationScoped
public class SurveyImports {

    private static final String COLUMNS = """
            select id, survey_id, mode, state, file_name, total, accepted, warned, rejected, failure, created_by, created_at,
              division from survey_import""";

    private final Rows rows;

    public SurveyImports(Rows rows) {
        this.rows = rows;
    }

    /** Whether an import only checks. */
    public enum ImportMode {
        VALIDATE,
        APPLY
    }

    /** How far an import is. */
    public enum ImportState {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    record Job(UUID id, UUID surveyId, ImportMode mode, ImportState state, String fileName, int total, int accepted,
            int warned, int rejected, @Nullable String failure, String createdBy, Instant createdAt, String division) {

        /** Whether this account uploaded the workbook. */
        boolean isOf(String username) {
            return createdBy.equals(username);
        }
    }

    Optional<Job> find(UUID surveyId, UUID id) {
        return rows.first(Query.of(COLUMNS).add("where id = ? and survey_id = ?", id, surveyId), SurveyImports::job);
    }

    /** The same for a call that names it. */
    Job found(UUID surveyId, UUID id) {
        return find(surveyId, id).orElseThrow(() -> KitProblem.notInScope("没有这次导入"));
    }

    List<Job> of(UUID surveyId) {
        return rows.list(Query.of(COLUMNS).add("where survey_id = ? order by id desc", surveyId), SurveyImports::job);
    }

    List<Job> unfinished() {
        return rows.list(Query.of(COLUMNS).add("where state in ('QUEUED', 'RUNNING') order by id"), SurveyImports::job);
    }

    /** Whether nobody has finished it yet. */
    boolean isOpen(UUID id) {
        return rows.exists(Query.of("select 1 from survey_import where id = ? and state in ('QUEUED', 'RUNNING')", id));
    }

    /** Findings in the order of rows, after the {@code after}th. */
    List<SurveyIssue> issues(UUID id, int after, int limit) {
        return rows.list(Query.of("""
                select n, row, col, code, severity, message, sheet from survey_import_issue where import_id = ? and n > ?
                order by n limit ?""", id, after, limit), row -> new SurveyIssue(row.integer("n"), row.integer("row"),
                row.text("col"), row.value("code", SurveyIssueCode.class), row.value("severity", IssueSeverity.class),
                row.text("message"), row.text("sheet").isEmpty() ? null : row.text("sheet")));
    }

    List<Issue> allIssues(UUID id) {
        return rows.list(
                Query.of(
                        "select row, col, code, message, sheet, beside from survey_import_issue where import_id = ? order by n",
                        id),
                row -> new Issue(row.integer("row"), row.text("col"), row.value("code", SurveyIssueCode.class),
                        row.text("message"), row.text("sheet"), row.integer("beside")));
    }

    void add(Job job) {
        rows.execute(Query.of("""
                insert into survey_import (id, survey_id, mode, state, file_name, total, accepted, warned, rejected,
                  created_by, created_at)
                values (?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)""", job.id(), job.surveyId(), job.mode(), job.state(),
                job.fileName(), job.total(), job.createdBy(), job.createdAt()));
    }

    /** Counts one more attempt, unless the import is over or was begun too often: then false. */
    boolean begun(UUID id, int mostAttempts) {
        return rows.execute(Query.of("""
                update survey_import set state = 'RUNNING', attempts = attempts + 1
                where id = ? and state in ('QUEUED', 'RUNNING') and attempts < ?""", id, mostAttempts)) > 0;
    }

    void failed(UUID id, String why) {
        rows.execute(Query.of("""
                update survey_import set state = 'FAILED', failure = ?
                where id = ? and state in ('QUEUED', 'RUNNING')""", why, id));
    }

    void done(UUID id, SurveyTally tally) {
        rows.execute(Query.of("""
                update survey_import set state = 'DONE', total = ?, accepted = ?, warned = ?, rejected = ? where id = ?""",
                tally.total(), tally.accepted(), tally.warned(), tally.rejected(), id));
        List<Issue> issues = tally.issues();
        rows.execute(Query.of("""
                insert into survey_import_issue (import_id, n, row, col, code, severity, message, sheet, beside)
                select ?, place, row, col, code, severity, message, sheet, beside
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                  with ordinality as issue(row, col, code, severity, message, sheet, beside, place)""", id,
                issues.stream().map(Issue::row).toList(), issues.stream().map(Issue::column).toList(),
                issues.stream().map(issue -> issue.code().name()).toList(), issues.stream().map(Issue::severity).toList(),
                issues.stream().map(Issue::message).toList(), issues.stream().map(Issue::sheet).toList(),
                issues.stream().map(Issue::beside).toList()));
    }

    private static Job job(Row row) {
        return new Job(row.uuid("id"), row.uuid("survey_id"), row.value("mode", ImportMode.class),
                row.value("state", ImportState.class), row.text("file_name"), row.integer("total"), row.integer("accepted"),
                row.integer("warned"), row.integer("rejected"), row.textOrNull("failure"), row.text("created_by"),
                row.instant("created_at"), row.text("division"));
    }
}
