package org.silveralliance.members.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** What an organisation was called, whom it stood under and what was done to it. */
@ApplicationScoped
public class OrgHistory {

    /** As many as anybody reads; the first ones are left out. */
    private static final int MOST = 200;

    private final Rows rows;

    OrgHistory(Rows rows) {
        this.rows = rows;
    }

    /** What was done. */
    @Schema(name = "OrgStepKind")
    public enum StepKind {
        FOUNDED,
        RENAMED,
        MOVED,
        DISSOLVED,
        CORRECTED,
        TERM_BEGUN,
        TERM_EXTENDED,
        TERM_CORRECTED,
        APPOINTED,
        POST_ENDED
    }

    /** A name and how long it held; {@code until} is its last day. */
    @Schema(name = "OrgName")
    public record NameView(String name, LocalDate from, @Nullable LocalDate until) {
    }

    /** Whom it stood under; {@code until} is the last day, no parent means the top. */
    @Schema(name = "OrgPlace")
    public record PlaceView(@Nullable UUID parentId, @Nullable String parentName, LocalDate from, @Nullable LocalDate until) {
    }

    /** One field of one step: what it was and what it became. */
    @Schema(name = "OrgStep")
    public record StepView(StepKind kind, @Nullable String field, @Nullable String was, @Nullable String becomes, LocalDate on,
            String documentNo, @Nullable String reason, String by, Instant at) {
    }

    List<NameView> names(UUID id) {
        return rows.list(Query.of(
                """
                        select name, valid_from, valid_to - 1 until from party_org_name where org_id = ? order by valid_from desc limit ?""",
                id, MOST), row -> new NameView(row.text("name"), row.date("valid_from"), row.dateOrNull("until")));
    }

    List<PlaceView> places(UUID id) {
        return rows.list(Query.of("""
                select p.parent_id, n.name, p.valid_from, p.valid_to - 1 until from party_org_place p
                left join lateral (select name from party_org_name where org_id = p.parent_id
                  order by valid_from <= p.valid_from desc, abs(valid_from - p.valid_from) limit 1) n on true
                where p.org_id = ? order by p.valid_from desc limit ?""", id, MOST),
                row -> new PlaceView(row.uuidOrNull("parent_id"), row.textOrNull("name"), row.date("valid_from"),
                        row.dateOrNull("until")));
    }

    /** Why a post ended may say how ill somebody is: that is for the committee alone (G-27). */
    List<StepView> steps(UUID id, boolean committee) {
        return rows.list(Query.of("""
                select kind, field, was, becomes, on_day, document_no, done_by, done_at,
                  case when ? or kind <> 'POST_ENDED' then reason end reason
                from party_org_step where org_id = ? order by id desc limit ?""", committee, id, MOST),
                row -> new StepView(row.value("kind", StepKind.class), row.textOrNull("field"), row.textOrNull("was"),
                        row.textOrNull("becomes"), row.date("on_day"), row.text("document_no"), row.textOrNull("reason"),
                        row.text("done_by"), row.instant("done_at")));
    }
}
