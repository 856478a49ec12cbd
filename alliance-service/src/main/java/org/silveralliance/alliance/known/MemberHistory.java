package org.silveralliance.alliance.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a member's facts, read in the order of their versions, add up to: who he is now, and on which unit's list he stood
 * when. A death entered late counts from the day of death (E-04); a death entered by mistake leaves no trace here (E-05), nor
 * does who was brought by an import that was undone (E-36).
 */
final class MemberHistory {

    static final String DECEASED = "DECEASED";
    static final String REMOVED = "REMOVED";
    private static final String ACTIVE = "ACTIVE";
    /** Who has left no longer stands on a list; who is floating still does (E-11). */
    private static final Set<String> GONE = Set.of(DECEASED, "TRANSFERRED_OUT", "EXPELLED");

    private final List<Stay> stays = new ArrayList<>();
    private @Nullable UUID unitId;
    private String category = "";
    private String state = ACTIVE;
    private @Nullable LocalDate endedOn;

    /** On a unit's list from {@code from} until the day before {@code to}. */
    record Stay(UUID unitId, LocalDate from, @Nullable LocalDate to) {
    }

    private MemberHistory() {
    }

    static MemberHistory of(List<MemberFact> inOrder) {
        MemberHistory history = new MemberHistory();
        inOrder.forEach(history::apply);
        return history;
    }

    /** The unit he belongs to, or belonged to last. */
    UUID unitId() {
        UUID known = unitId;
        if (known == null) {
            throw new IllegalStateException("A history without facts has no unit");
        }
        return known;
    }

    String category() {
        return category;
    }

    String state() {
        return state;
    }

    /** The stays, cut off at the end of the history. Stays of no length are left out. */
    List<Stay> stays() {
        List<Stay> cut = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            LocalDate to = earlier(i + 1 < stays.size() ? stays.get(i + 1).from() : null, earlier(stay.to(), endedOn));
            if (to == null || to.isAfter(stay.from())) {
                cut.add(new Stay(stay.unitId(), stay.from(), to));
            }
        }
        return cut;
    }

    private void apply(MemberFact fact) {
        unitId = fact.unitId();
        if (fact.category() != null) {
            category = fact.category();
        }
        switch (fact.kind()) {
            case REGISTERED -> {
                stays.add(new Stay(fact.unitId(), fact.on(), null));
                become(fact.state(), fact.on());
            }
            case CORRECTED -> {
                correctUnit(fact);
                become(fact.state(), fact.on());
            }
            case DECEASED -> {
                endedOn = fact.on();
                state = DECEASED;
            }
            case RESTORED -> become(Objects.requireNonNullElse(fact.state(), ACTIVE), fact.on());
            case STATE_CHANGED -> changed(Objects.requireNonNullElse(fact.state(), ACTIVE), fact.on());
            case TRANSFERRED -> {
                stays.removeIf(stay -> !stay.from().isBefore(fact.on()));
                stays.add(new Stay(fact.unitId(), fact.on(), null));
            }
            case REMOVED -> {
                stays.clear();
                state = REMOVED;
            }
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** From a day on: whoever comes back was on no list between. */
    private void changed(String next, LocalDate on) {
        LocalDate left = endedOn;
        if (left != null && !GONE.contains(next) && !stays.isEmpty()) {
            Stay last = stays.getLast();
            stays.set(stays.size() - 1, new Stay(last.unitId(), last.from(), left));
            stays.add(new Stay(last.unitId(), on, null));
        }
        become(next, on);
    }

    /** A correction says what had been true all along, so it changes the stay itself. */
    private void correctUnit(MemberFact fact) {
        if (stays.isEmpty()) {
            stays.add(new Stay(fact.unitId(), fact.on(), null));
        } else if (!stays.getLast().unitId().equals(fact.unitId())) {
            stays.set(stays.size() - 1, new Stay(fact.unitId(), stays.getLast().from(), null));
        }
    }

    private void become(@Nullable String next, LocalDate on) {
        if (next == null) {
            return;
        }
        if (!GONE.contains(next)) {
            endedOn = null;
        } else if (endedOn == null) {
            endedOn = on;
        }
        state = next;
    }
}
