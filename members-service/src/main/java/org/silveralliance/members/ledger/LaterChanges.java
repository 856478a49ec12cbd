package org.silveralliance.members.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.ledger.ImportChange.Because;
import org.silveralliance.members.ledger.ImportChange.Later;
import org.silveralliance.members.ledger.UndoResource.UndoPreview;
import org.silveralliance.members.ledger.UndoRule.Since;
import org.silveralliance.members.member.Member.ByHand;

/** What came after an import about the people it wrote: later imports, elections, contacts, what people did by hand. */
@ApplicationScoped
public class LaterChanges {

    /**
     * A later import that still stands names the person, also where it changed nothing; what is settled of it stands no more.
     */
    private static final String NAMED_LATER = """
            from import_change l join import_job j on j.id = l.job_id
            where l.member_id = %s and j.mode = 'APPLY' and j.state = 'DONE' and j.finished_at > ?
            and (l.written is not null or l.kind = 'UNCHANGED')""";

    /** What people recorded of a member keeps him on the ledger; each has a {@code member_id}. */
    private static final List<String> RECORDS = List.of("floating_record", "contact_log", "party_membership", "party_post",
            "care_tag", "member_pension", "dues_settlement", "consent", "member_standing", "member_transfer",
            "(select v.member_id from care_visit v where v.entered_by is not null)");
    private static final String IS_RECORDED = RECORDS.stream()
            .map(table -> "exists (select from " + table + " t where t.member_id = c.member_id)")
            .collect(Collectors.joining(" or "));

    private final Rows rows;

    public LaterChanges(Rows rows) {
        this.rows = rows;
    }

    /**
     * By person, of those who had anything; {@code onTrail} as {@link #onTrail} told. Whoever belongs to an organisation or
     * held a post is kept, also where a whole text of the ledger was confirmed as a branch: a document says so, and who was a
     * branch's on a past day would otherwise change.
     */
    Map<UUID, Since> of(Collection<UUID> members, Instant applied, Map<UUID, ByHand> onTrail) {
        Map<UUID, Later> lists = new HashMap<>();
        rows.list(Query.of("select m.id, l.requested_by, l.finished_at from unnest(?::uuid[]) m(id) cross join lateral (select"
                + " j.requested_by, j.finished_at " + NAMED_LATER.formatted("m.id") + " order by j.finished_at limit 1) l",
                members, applied),
                row -> lists.put(row.uuid("id"),
                        new Later(Because.LATER_LIST, row.text("requested_by"), row.instant("finished_at").toString())));
        Map<UUID, Later> held = new HashMap<>();
        rows.list(Query.of("select distinct member_id from member_elected where member_id = any(?)", members),
                row -> held.put(row.uuid("member_id"), new Later(Because.ELECTED, null, null)));
        Query recorded = Query.of("select null::uuid member_id where false");
        RECORDS.forEach(
                table -> recorded.add("union select t.member_id from " + table + " t where t.member_id = any(?)", members));
        rows.list(recorded,
                row -> held.putIfAbsent(row.uuid("member_id"), new Later(Because.RECORDED, null, null)));
        Map<UUID, Since> since = new HashMap<>();
        for (UUID member : members) {
            since.put(member, new Since(Optional.ofNullable(lists.get(member)), Optional.ofNullable(held.get(member)),
                    Optional.ofNullable(onTrail.get(member))));
        }
        return since;
    }

    /** Who last changed a member by hand since the import, and when, by the trail. */
    Map<UUID, ByHand> onTrail(Instant applied) {
        Map<UUID, ByHand> last = new HashMap<>();
        rows.list(
                Query.of("""
                        select distinct on (subject) subject, actor, at from audit_row where at > ?
                        and action in ('member.corrected', 'member.deceased', 'member.restored', 'member.transferred-out',
                          'member.expelled', 'transfer.received') order by subject, seq desc""",
                        applied),
                row -> last.put(UUID.fromString(row.text("subject").replace("member/", "")),
                        new ByHand(row.text("actor"), row.instant("at").toString())));
        return last;
    }

    /** What an undo would do now: to whom nothing came after, and how many are to be looked at one by one. */
    UndoPreview preview(UUID job, Instant applied) {
        return rows.first(Query.of("""
                select count(*) filter (where kind = 'NEW' and untouched)::int removed,
                  count(*) filter (where kind <> 'NEW' and untouched)::int restored,
                  count(*) filter (where not untouched)::int touched
                from (select c.kind, coalesce(m.version = c.written
                  and m.state not in ('DECEASED', 'TRANSFERRED_OUT', 'EXPELLED'), false)
                  and not (c.kind = 'NEW' and (exists (select from member_elected e where e.member_id = c.member_id)
                    or""" + " " + IS_RECORDED + """
                ))
                and not exists (select""" + " " + NAMED_LATER.formatted("c.member_id") + """
                ) untouched
                  from import_change c left join member m on m.id = c.member_id
                  where c.job_id = ? and c.written is not null) person""", applied, job),
                row -> new UndoPreview(row.integer("removed"), row.integer("restored"), row.integer("touched")))
                .orElseThrow();
    }
}
