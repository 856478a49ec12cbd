package org.silveralliance.members.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * where sealed ones are among them; others see who and which fields. What the ledger knows of somebody's health is shown to
 * nobody here, nor the relatives of whoever took back that they may be called: only what the workbook itself says.
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
        Set<UUID> withdrawn = own ? withdrawn(page) : Set.of();
        return page.stream().map(kept -> item(kept, new Sight(own, job.mode() == Mode.UNDO,
                Stream.ofNullable(kept.change().memberId()).anyMatch(withdrawn::contains)), decided, names)).toList();
    }

    /** How much of a person is shown: to whom, of what, and whether his relatives may be called no more. */
    private record Sight(boolean own, boolean undo, boolean withdrawn) {

        boolean before(FieldChange change) {
            return own && !isHealth(change) && !hidesFamily(change);
        }

        /** An undo gives back what the ledger said before; of what stays it may be either. */
        boolean after(FieldChange change) {
            return own && (isHealth(change) ? !undo && !change.kept() : !undo || !hidesFamily(change));
        }

        private boolean hidesFamily(FieldChange change) {
            return withdrawn && (change.field() == MemberField.FAMILY_NAME || change.field() == MemberField.FAMILY_PHONE);
        }

        private static boolean isHealth(FieldChange change) {
            return change.field() == MemberField.HEALTH;
        }
    }

    /** Whose relatives may be called no more. */
    private Set<UUID> withdrawn(List<Kept> page) {
        List<UUID> ids = page.stream().flatMap(kept -> Stream.ofNullable(kept.change().memberId())).toList();
        return Set.copyOf(rows.list(Query.of("""
                select id from member where id = any(?) and consent_withdrawn(id, 'FAMILY_CONTACT')""", ids),
                row -> row.uuid("id")));
    }

    /** Whoever undoes an import sees no more of its values than before. */
    private ImportJob sender(ImportJob job) {
        UUID undone = job.basedOn();
        return job.mode() == Mode.UNDO && undone != null ? jobs.findById(undone) : job;
    }

    private static ChangeItem item(Kept kept, Sight sight, Decided decided, Map<UUID, String> names) {
        ImportChange change = kept.change();
        Integer row = change.row();
        RowPlace place = change.place();
        Decision who = row == null ? null : decided.whoIs(row).orElse(null);
        return new ChangeItem(kept.seq(), row, place == null ? null : place.row(),
                place == null || place.sheet().isEmpty() ? null : place.sheet(), change.kind(), change.memberId(),
                change.unitId(), kept.unitName(),
                sight.own() || change.memberId() != null ? change.name() : null,
                change.detail().fields().stream().map(field -> field(field, sight, row == null ? 0 : row, decided)).toList(),
                change.detail().candidates().stream().map(one -> new CandidateItem(one.memberId(),
                        names.get(one.memberId()), one.reasons())).toList(),
                who == null ? null : who.take(), who == null ? null : who.memberId(), kept(change.detail().later()));
    }

    private static @Nullable KeptItem kept(@Nullable Later later) {
        return later == null ? null : new KeptItem(later.because(), later.by(), later.at());
    }

    private static FieldItem field(FieldChange change, Sight sight, int row, Decided decided) {
        MemberField field = change.field();
        boolean before = sight.before(change);
        boolean after = sight.after(change);
        return new FieldItem(field, field.title(), shown(field, change.before(), before), shown(field, change.after(), after),
                !sight.own() || !before && change.before() != null || !after && change.after() != null,
                change.by(), change.at(), change.hand(), change.later(), change.kept(), decided.of(row, field, change.later()));
    }

    private static @Nullable String shown(MemberField field, @Nullable String value, boolean may) {
        return !may || value == null ? null : field == MemberField.ID_NO ? Mask.idNo(value) : field.shown(value);
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return rows.list(Query.of("select id, name from member where id = any(?)", ids),
                row -> Map.entry(row.uuid("id"), row.text("name"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
