package org.silveralliance.alliance.surveyimport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.Layout;

/** What people said headings of a survey's workbooks mean, as members-service keeps it of ledgers. */
@ApplicationScoped
public class SurveyHeadings {

    /** Headings the county or one account may have explained. */
    static final int MOST = 500;
    private static final int MOST_SHOWN = 2_000;
    private static final String SAID = "select id, account, heading, field, said_by, said_at from survey_heading";

    private final Rows rows;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public SurveyHeadings(Rows rows, AuditTrail audit, Caller caller, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a heading means.
     *
     * @param account the account for whose lists it holds; null for the county
     * @param field the column it is; null when it is to be left out
     */
    record Said(UUID id, @Nullable String account, String heading, @Nullable String field, String by, Instant at) {
    }

    /** Those of everybody, the county's first. */
    List<Said> all() {
        return rows.list(Query.of(SAID).add("order by account is not null, heading, id limit ?", MOST_SHOWN),
                SurveyHeadings::said);
    }

    /** What holds for the lists of an account: its own word goes before the county's. */
    List<Told.Heading> of(String account) {
        Map<String, Told.Heading> known = new LinkedHashMap<>();
        rows.list(
                Query.of(SAID).add("where account is null or account = ? order by account is not null, heading", account),
                SurveyHeadings::said)
                .forEach(one -> known.put(one.heading(), new Told.Heading(one.heading(), one.field(), one.account() == null)));
        return new ArrayList<>(known.values());
    }

    /** Adds to the names by which the county's workbooks call a column. */
    @Transactional
    Said name(String heading, String field) {
        caller.county();
        String plain = Layout.plain(heading);
        if (plain.isEmpty() || !Findings.masked(plain).equals(plain)) {
            throw KitProblem.INVALID.because("请填写表头上的字").at("/heading", "无效");
        }
        if (Told.named(SurveyColumn.ALL, field).isEmpty()) {
            throw KitProblem.INVALID.because("没有这一项").at("/field", "无效");
        }
        if (Layout.isOurs(plain, SurveyColumn.ALL)) {
            throw KitProblem.INVALID.because("「" + plain + "」本来就认得，不用增加").at("/heading", "本来就认得");
        }
        if (!say(null, List.of(new Told.Heading(plain, field, true)), caller.username())) {
            throw AllianceProblem.TOO_MANY_HEADINGS.because("全县的表头叫法已有 " + MOST + " 种，请先删除不用的");
        }
        Said said = all().stream().filter(one -> one.account() == null && one.heading().equals(plain)).findFirst()
                .orElseThrow();
        audit.record("survey.heading.named", "survey-heading/" + said.id(), field);
        return said;
    }

    /** Imports that were read by it stay as they are. */
    @Transactional
    void forget(UUID id) {
        caller.county();
        if (rows.execute(Query.of("delete from survey_heading where id = ?", id)) == 0) {
            throw KitProblem.notInScope("没有这种叫法");
        }
        audit.record("survey.heading.forgotten", "survey-heading/" + id, "");
    }

    /** Keeps what an account said of its workbook's headings; false, and nothing is kept, when there is no room. */
    boolean remember(String account, List<Told.Heading> said, UUID job) {
        boolean kept = said.isEmpty() || say(account, said, account);
        if (kept && !said.isEmpty()) {
            audit.record("survey.headings.remembered", "survey-import/" + job, said.size() + " headings");
        }
        return kept;
    }

    private boolean say(@Nullable String account, List<Told.Heading> headings, String by) {
        Set<String> known = rows.list(
                Query.of("select heading from survey_heading where account is not distinct from ?::text", account),
                row -> row.text("heading")).stream().collect(Collectors.toSet());
        long more = headings.stream().filter(one -> !known.contains(one.heading())).count();
        if (more > 0 && known.size() + more > MOST) {
            return false;
        }
        List<UUID> ids = headings.stream().map(any -> Ids.next()).toList();
        rows.execute(Query.of("""
                insert into survey_heading (id, account, heading, field, said_by, said_at)
                select id, ?, heading, field, ?, ? from unnest(?::uuid[], ?::text[], ?::text[]) h(id, heading, field)
                on conflict (division, account, heading)
                do update set field = excluded.field, said_by = excluded.said_by, said_at = excluded.said_at""", account, by,
                clock.instant(), ids, ColumnArray.of("text", headings, Told.Heading::heading),
                ColumnArray.of("text", headings, Told.Heading::field)));
        return true;
    }

    static Optional<String> titleOf(@Nullable String field) {
        return Told.named(SurveyColumn.ALL, field).map(column -> column.title());
    }

    private static Said said(Row row) {
        return new Said(row.uuid("id"), row.textOrNull("account"), row.text("heading"), row.textOrNull("field"),
                row.text("said_by"), row.instant("said_at"));
    }
}
