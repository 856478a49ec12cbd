package org.silveralliance.members.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.crypto.Mask;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.members.ledger.ImportChange.Candidate;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportChange.Kind;
import org.silveralliance.members.ledger.ImportChange.Later;
import org.silveralliance.members.ledger.ImportChanges.Kept;
import org.silveralliance.members.ledger.ImportDecisions.Decided;
import org.silveralliance.members.ledger.ImportDecisions.Decision;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportResource.CandidateItem;
import org.silveralliance.members.ledger.ImportResource.ChangeItem;
import org.silveralliance.members.ledger.ImportResource.FieldItem;
import org.silveralliance.members.ledger.ImportResource.KeptItem;
import org.silveralliance.members.member.MemberField;

/**
 * Shows what an import would change. The values go to the account that sent the workbook alone (S-04), which is on the trail
 * where sealed ones are among them; others see who and which fields. What is known of somebody's health is shown to nobody
 * here.
 */
@ApplicationScoped
public class ImportDifference {

    private final ImportJobs jobs;
    private final ImportChanges changes;
    private final ImportDecisions decisions;
    private final Rows rows;
    private final AuditTrail audit;
    private final Caller caller;

    public ImportDifference(ImportJobs jobs, ImportChanges changes, ImportDecisions decisions, Rows rows, AuditTrail audit,
            Caller caller) {
        this.jobs = jobs;
        this.changes = changes;
        this.decisions = decisions;
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public List<ChangeItem> page(UUID id, Optional<Kind> kind, int after, int limit) {
        ImportJob job = jobs.findByIdOptional(id).orElseThrow(() -> KitProblem.notInScope("没有这次导入"));
        boolean own = sender(job).isOf(caller.username());
        Decided decided = decisions.of(job.decidedIn());
        List<Kept> page = changes.page(id, kind, after, limit);
        Map<UUID, String> names = names(page.stream().flatMap(kept -> kept.change().detail().candidates().stream())
                .map(Candidate::memberId).toList());
        long sealed = page.stream().filter(kept -> kept.change().detail().fields().stream()
                .anyMatch(field -> field.field().isSealed())).count();
        if (own && sealed > 0) {
            audit.record("import.difference.shown", "import/" + id, sealed + " rows with personal data");
        }
        return page.stream().map(kept -> item(kept, own, decided, names)).toList();
    }

    /** Whoever undoes an import sees no more of its values than before. */
    private ImportJob sender(ImportJob job) {
        UUID undone = job.basedOn();
        return job.mode() == Mode.UNDO && undone != null ? jobs.findById(undone) : job;
    }

    private static ChangeItem item(Kept kept, boolean own, Decided decided, Map<UUID, String> names) {
        ImportChange change = kept.change();
        Integer row = change.row();
        RowPlace place = change.place();
        Decision who = row == null ? null : decided.whoIs(row).orElse(null);
        return new ChangeItem(kept.seq(), row, place == null ? null : place.row(),
                place == null || place.sheet().isEmpty() ? null : place.sheet(), change.kind(), change.memberId(),
                change.unitId(), kept.unitName(),
                own || change.memberId() != null ? change.name() : null,
                change.detail().fields().stream().map(field -> field(field, own, row == null ? 0 : row, decided)).toList(),
                change.detail().candidates().stream().map(one -> new CandidateItem(one.memberId(),
                        names.get(one.memberId()), one.reasons())).toList(),
                who == null ? null : who.take(), who == null ? null : who.memberId(), kept(change.detail().later()));
    }

    private static @Nullable KeptItem kept(@Nullable Later later) {
        return later == null ? null : new KeptItem(later.because(), later.by(), later.at());
    }

    private static FieldItem field(FieldChange change, boolean own, int row, Decided decided) {
        MemberField field = change.field();
        return new FieldItem(field, field.title(), field == MemberField.HEALTH ? null : shown(field, change.before(), own),
                shown(field, change.after(), own), !own || field == MemberField.HEALTH && change.before() != null,
                change.by(), change.at(), change.hand(), change.later(), change.kept(), decided.of(row, field, change.later()));
    }

    private static @Nullable String shown(MemberField field, @Nullable String value, boolean own) {
        return !own || value == null ? null : field == MemberField.ID_NO ? Mask.idNo(value) : field.shown(value);
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return rows.list(Query.of("select id, name from member where id = any(?)", ids),
                row -> Map.entry(row.uuid("id"), row.text("name"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
