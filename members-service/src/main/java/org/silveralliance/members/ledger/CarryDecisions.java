package org.silveralliance.members.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.members.ledger.ImportChange.Candidate;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportChanges.Kept;
import org.silveralliance.members.ledger.ImportDecisions.Decided;
import org.silveralliance.members.ledger.ImportDecisions.Decision;
import org.silveralliance.members.ledger.ImportDecisions.Noted;
import org.silveralliance.members.ledger.ImportDecisions.Take;
import org.silveralliance.members.member.MemberField;

/**
 * Takes what was decided about a check's differences over to the check that reads the workbook as it was corrected, as far as
 * the questions are the same: of the same person the same field with the same two values, or of the same row the same people
 * it may mean. The rest is counted, because it has to be decided anew.
 */
@ApplicationScoped
public class CarryDecisions {

    private static final int AT_ONCE = 500;

    private final ImportJobs jobs;
    private final ImportChanges changes;
    private final ImportDecisions decisions;
    private final Readings readings;

    public CarryDecisions(ImportJobs jobs, ImportChanges changes, ImportDecisions decisions, Readings readings) {
        this.jobs = jobs;
        this.changes = changes;
        this.decisions = decisions;
        this.readings = readings;
    }

    /** Once the differences of a check are kept; nothing happens where it is nobody's correction. */
    void to(ImportJob again) {
        Optional<ImportJob> corrected = readings.correctedBy(again.id()).map(jobs::findById);
        Decided decided = corrected.map(job -> decisions.of(job.id())).orElse(Decided.NOTHING);
        if (corrected.isEmpty() || decided.isEmpty()) {
            return;
        }
        Carried carried = new Carried(corrected.get(), again, decided);
        int after = 0;
        List<Kept> page = changes.decided(corrected.get().id(), decided.rows(), decided.isOfMany(), after, AT_ONCE);
        while (!page.isEmpty()) {
            carried.take(page);
            after = page.getLast().seq();
            page = changes.decided(corrected.get().id(), decided.rows(), decided.isOfMany(), after, AT_ONCE);
        }
        decisions.carried(again.id(), new ImportDecisions.Carried(carried.kept, carried.lost));
    }

    private final class Carried {

        private final ImportJob before;
        private final ImportJob again;
        private final Decided decided;
        private int kept;
        private int lost;

        Carried(ImportJob before, ImportJob again, Decided decided) {
            this.before = before;
            this.again = again;
            this.decided = decided;
        }

        void take(List<Kept> page) {
            List<ImportChange> old = page.stream().map(Kept::change).toList();
            List<ImportChange> now = changes.ofPeopleOrLines(again.id(),
                    old.stream().map(ImportChange::memberId).filter(Objects::nonNull).toList(),
                    old.stream().filter(change -> change.memberId() == null).map(ImportChange::place).filter(Objects::nonNull)
                            .map(RowPlace::row).toList())
                    .stream().map(Kept::change).toList();
            Map<UUID, ImportChange> byMember = new HashMap<>();
            now.stream().filter(change -> change.memberId() != null)
                    .forEach(change -> byMember.put(change.memberId(), change));
            List<Noted> noted = new ArrayList<>();
            for (ImportChange change : old) {
                Optional<ImportChange> same = change.memberId() == null
                        ? now.stream().filter(other -> asksTheSame(change, other)).findFirst()
                        : Optional.ofNullable(byMember.get(change.memberId()));
                whoIs(change, same, noted);
                fields(change, same, noted);
            }
            decisions.decide(again.id(), noted, again.requestedBy());
            kept += noted.size();
        }

        private void whoIs(ImportChange change, Optional<ImportChange> same, List<Noted> noted) {
            Optional<Decision> who = change.memberId() == null ? decided.whoIs(row(change)) : Optional.empty();
            who.ifPresent(decision -> note(same, MemberField.ID_NO, decision, noted));
        }

        private void fields(ImportChange change, Optional<ImportChange> same, List<Noted> noted) {
            for (FieldChange field : change.detail().fields()) {
                Take take = decided.of(row(change), field.field(), field.later());
                if (take != null) {
                    note(same.filter(other -> other.detail().fields().stream().anyMatch(field::asksTheSame)), field.field(),
                            new Decision(take, null, decided.inRow(row(change), field.field()) == null), noted);
                }
            }
        }

        /** What was said of many things at once stays so, and a later word about many goes before it. */
        private void note(Optional<ImportChange> same, MemberField field, Decision decision, List<Noted> noted) {
            if (same.isPresent()) {
                noted.add(new Noted(row(same.get()), field.name(), decision));
            } else {
                lost++;
            }
        }

        /** Of somebody new: whether the same row may mean the same people. */
        private boolean asksTheSame(ImportChange one, ImportChange other) {
            RowPlace place = one.place();
            RowPlace its = other.place();
            return place != null && its != null && place.row() == its.row()
                    && sheet(before, place).equals(sheet(again, its)) && other.memberId() == null
                    && one.unitId().equals(other.unitId()) && Objects.equals(one.name(), other.name())
                    && people(one).equals(people(other));
        }

        private static String sheet(ImportJob job, RowPlace place) {
            return place.sheet().isEmpty() ? job.sheet() : place.sheet();
        }

        private static Set<UUID> people(ImportChange change) {
            return change.detail().candidates().stream().map(Candidate::memberId).collect(Collectors.toSet());
        }

        private static int row(ImportChange change) {
            return Objects.requireNonNull(change.row());
        }
    }
}
