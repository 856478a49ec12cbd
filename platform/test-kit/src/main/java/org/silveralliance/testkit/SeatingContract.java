package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.alliance.AllianceFacts.Lead;
import org.silveralliance.kit.alliance.AllianceFacts.Seat;

/**
 * What every service answers about seats and leads, on its own database: what a list of the facts told answers, read from
 * front to back. The service that decides extends it as do those that hear.
 */
public abstract class SeatingContract {

    protected static final String DIVISION = "370522";
    protected static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    /** Histories play within these days of the founding. */
    protected static final int DAYS = 12;

    /** All seats an alliance ever gave, in their order. */
    protected abstract List<Seat> seats(UUID alliance);

    protected abstract Optional<Lead> leadOf(UUID alliance, LocalDate day);

    /** The alliances whose lead unit on that day has one of these social credit codes. */
    protected abstract Set<UUID> ledBy(Collection<String> usccs, LocalDate day);

    /** The units that sit on that day in an alliance led by one of these social credit codes. */
    protected abstract Set<UUID> unitsLed(Collection<String> usccs, LocalDate day);

    /** The alliances in which a unit holds a seat on that day. */
    protected abstract Set<UUID> joinedBy(UUID unit, LocalDate day);

    /** The social credit code of a unit of these histories. */
    protected static String uscc(UUID unit) {
        return "USCC" + unit;
    }

    /** Asks everything for every day; {@code how} says how the service came to know. */
    protected final void assertAnswers(UUID alliance, Collection<UUID> units, List<AllianceEvent> told, String how) {
        Model model = new Model(told);
        assertThat(seats(alliance)).as(how).containsExactlyElementsOf(model.seats());
        for (int i = -1; i <= DAYS; i++) {
            LocalDate day = FOUNDED.plusDays(i);
            String when = day + ", " + how;
            assertThat(leadOf(alliance, day)).as(when).isEqualTo(model.lead(day));
            Set<UUID> seated = model.seated(day);
            for (UUID unit : units) {
                boolean leads = model.lead(day).filter(lead -> lead.unitId().equals(unit)).isPresent();
                List<String> usccs = List.of("nobody's", uscc(unit));
                assertThat(ledBy(usccs, day)).as(when).isEqualTo(leads ? Set.of(alliance) : Set.of());
                assertThat(unitsLed(usccs, day)).as(when).isEqualTo(leads ? seated : Set.of());
                assertThat(joinedBy(unit, day)).as(when).isEqualTo(seated.contains(unit) ? Set.of(alliance) : Set.of());
            }
        }
        assertThat(ledBy(Set.of(), FOUNDED)).isEmpty();
    }

    /** The rule as one would say it: facts read from front to back, a leave ends the seats its unit holds. */
    private static final class Model {

        private final List<Seat> seats = new ArrayList<>();
        private final List<Lead> leads = new ArrayList<>();

        Model(List<AllianceEvent> events) {
            for (AllianceEvent event : events) {
                switch (event) {
                    case AllianceActivated it -> {
                        it.seats().forEach(seat -> take(new Seat(seat.unitId(), seat.seat(), seat.from(), null)));
                        leads.add(new Lead(it.leadUnitId(), it.leadUscc(), it.effectiveOn()));
                    }
                    case UnitJoined it -> take(new Seat(it.unitId(), it.seat(), it.from(), null));
                    case UnitLeft it -> seats.replaceAll(seat -> seat.unitId().equals(it.unitId()) && seat.to() == null
                            ? new Seat(seat.unitId(), seat.seat(), seat.from(), it.until())
                            : seat);
                    case LeadUnitChanged it -> {
                        leads.removeIf(lead -> lead.from().equals(it.from()));
                        leads.add(new Lead(it.unitId(), it.uscc(), it.from()));
                    }
                    default -> throw new IllegalStateException("No fact of this history: " + event);
                }
            }
        }

        private void take(Seat seat) {
            seats.removeIf(other -> other.unitId().equals(seat.unitId()) && other.from().equals(seat.from()));
            seats.add(seat);
        }

        List<Seat> seats() {
            return seats.stream().sorted(Comparator.comparing(Seat::seat).thenComparing(Seat::from)).toList();
        }

        Set<UUID> seated(LocalDate day) {
            return seats.stream().filter(seat -> seat.isHeldOn(day)).map(Seat::unitId).collect(Collectors.toSet());
        }

        Optional<Lead> lead(LocalDate day) {
            return leads.stream().filter(lead -> !lead.from().isAfter(day)).max(Comparator.comparing(Lead::from));
        }
    }
}
