package org.silveralliance.members.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.ledger.ImportChange.Because;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportChange.Later;
import org.silveralliance.members.member.Facts;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.ByHand;

/**
 * What becomes of a person when the import that wrote him is undone (E-36). Whom it brought goes, unless anything came after;
 * what it changed goes back field by field, and what a person changed since stays. Whom a later list names stays as he is
 * until that one is undone; then this one can be once more.
 */
final class UndoRule {

    private UndoRule() {
    }

    /** What came after the import. */
    record Since(Optional<Later> laterList, Optional<Later> held, Optional<ByHand> onTrail) {

        static final Since NOTHING = new Since(Optional.empty(), Optional.empty(), Optional.empty());

        private Later because(Because because) {
            return new Later(because, onTrail.map(ByHand::by).orElse(null), onTrail.map(ByHand::at).orElse(null));
        }
    }

    /** What is done about a person. */
    sealed interface Verdict {
    }

    /** He goes. */
    record Goes() implements Verdict {
    }

    /** He stays as he is. */
    record Stays(Later why) implements Verdict {
    }

    /** Some fields, or all there are, go back to what they were; {@code stay} are those that do not. */
    record Returns(List<FieldChange> back, List<FieldChange> stay, @Nullable Later why) implements Verdict {
    }

    /** Somebody the import brought; {@code written} is the version it left. */
    static Verdict brought(Member now, long written, Since since) {
        Optional<Later> why = whole(now, since);
        if (why.isPresent() || since.held().isPresent()) {
            return new Stays(since.held().or(() -> why).orElseThrow());
        }
        if (now.version() == written) {
            return new Goes();
        }
        return new Stays(since.because(since.onTrail().isPresent() ? Because.BY_HAND : Because.OTHERWISE));
    }

    /**
     * Somebody the import changed.
     *
     * @param written what it changed, with what was before
     * @param ownerOfNumber who has an identity number, other than himself
     */
    static Verdict changed(Member now, Facts facts, List<FieldChange> written, Since since, OwnerOfNumber ownerOfNumber) {
        Optional<Later> why = whole(now, since);
        if (why.isPresent()) {
            return new Stays(why.get());
        }
        List<FieldChange> back = new ArrayList<>();
        List<FieldChange> stay = new ArrayList<>();
        for (FieldChange field : written) {
            Optional<ByHand> hand = now.byHand(field.field());
            boolean asWritten = hand.isEmpty() && Objects.equals(facts.get(field.field()), field.after());
            (asWritten ? back : stay).add(asWritten ? field
                    : new FieldChange(field.field(), facts.get(field.field()), field.before(),
                            hand.map(ByHand::by).orElse(null), hand.map(ByHand::at).orElse(null), hand.isPresent(), false,
                            true));
        }
        Optional<UUID> other = back.stream().filter(field -> field.field().identifies())
                .flatMap(field -> ownerOfNumber.of(Objects.requireNonNull(field.before())).stream())
                .filter(id -> !id.equals(now.id())).findFirst();
        if (other.isPresent()) {
            return new Stays(new Later(Because.NUMBER_TAKEN, null, null));
        }
        Later kept = stay.isEmpty() ? null
                : stay.stream().filter(FieldChange::hand).findFirst()
                        .map(field -> new Later(Because.BY_HAND, field.by(), field.at()))
                        .orElse(new Later(Because.OTHERWISE, null, null));
        return back.isEmpty() && kept != null ? new Stays(kept) : new Returns(back, stay, kept);
    }

    /** Who has an identity number now. */
    interface OwnerOfNumber {

        Optional<UUID> of(String idNo);
    }

    private static Optional<Later> whole(Member now, Since since) {
        return since.laterList()
                .or(() -> now.state().isOnLedger() ? Optional.empty()
                        : Optional.of(since.because(now.state() == Member.State.DECEASED ? Because.DECEASED : Because.LEFT)));
    }
}
