package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.alliance.AllianceFacts.Lead;
import org.silveralliance.kit.alliance.AllianceFacts.Seat;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What every service answers about seats and leads, on its own database: a random history of an alliance, heard in any order
 * and partly twice, is answered as a list of facts read from front to back answers it. A service that keeps
 * {@link AllianceFacts} extends this with its own {@code @QuarkusTest}.
 */
public abstract class AllianceFactsContract {

    private static final String DIVISION = "370522";
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    @Inject
    AllianceFacts facts;

    @Inject
    Rows rows;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
    void shouldAnswerAsIfFactsHadBeenHeardInOrderAndOnce(long seed) {
        History history = new History(new Random(seed));
        List<Integer> heard = history.anyOrderAndSomeTwice();

        DivisionScope.run(DIVISION, () -> heard.forEach(no -> QuarkusTransaction.requiringNew()
                .run(() -> facts.record(history.events.get(no), no + 1))));

        DivisionScope.run(DIVISION, () -> assertAnswers(history, new Model(history.events), "heard as " + heard));
    }

    private void assertAnswers(History history, Model model, String order) {
        assertThat(facts.seats(history.alliance)).as(order).containsExactlyElementsOf(model.seats());
        for (int i = -1; i <= DAYS; i++) {
            LocalDate day = FOUNDED.plusDays(i);
            String when = day + ", " + order;
            assertThat(facts.leadOf(history.alliance, day)).as(when).isEqualTo(model.lead(day));
            Set<UUID> seated = model.seated(day);
            for (UUID unit : history.units) {
                boolean leads = model.lead(day).filter(lead -> lead.unitId().equals(unit)).isPresent();
                List<String> usccs = List.of("nobody's", history.uscc(unit));
                assertThat(facts.ledBy(usccs, day)).as(when).isEqualTo(leads ? Set.of(history.alliance) : Set.of());
                assertThat(unitsLed(usccs, day)).as(when).isEqualTo(leads ? seated : Set.of());
                assertThat(facts.joinedBy(List.of(unit), day)).as(when)
                        .isEqualTo(seated.contains(unit) ? Set.of(history.alliance) : Set.of());
            }
        }
        assertThat(facts.ledBy(Set.of(), FOUNDED)).isEmpty();
        assertThat(facts.joinedBy(Set.of(), FOUNDED)).isEmpty();
    }

    private Set<UUID> unitsLed(Collection<String> usccs, LocalDate day) {
        return new HashSet<>(rows.list(Query.of("select led as id from units_led(?, ?) as led", usccs, day),
                (Row row) -> row.uuid("id")));
    }

    /** Facts in the order of their versions. Days go to and fro, more than alliance-service would ever allow. */
    private static final class History {

        final UUID alliance = UUID.randomUUID();
        final List<UUID> units = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        final List<AllianceEvent> events = new ArrayList<>();
        private final Random random;

        History(Random random) {
            this.random = random;
            List<AllianceEvent.Seat> seats = IntStream.range(0, 2)
                    .mapToObj(i -> new AllianceEvent.Seat(units.get(i), i + 1, FOUNDED)).toList();
            events.add(new AllianceActivated(alliance, 1, "第一银发联盟", FOUNDED, seats, units.getFirst(), uscc(units.getFirst())));
            for (int i = 0; i < 9; i++) {
                events.add(random.nextInt(3) == 0 ? lead() : random.nextBoolean() ? leave() : join(3 + i));
            }
        }

        private AllianceEvent lead() {
            UUID unit = unit();
            return new LeadUnitChanged(alliance, unit, uscc(unit), day(), "利组〔2026〕1号");
        }

        private AllianceEvent leave() {
            return new UnitLeft(alliance, unit(), day());
        }

        private AllianceEvent join(int seat) {
            return new UnitJoined(alliance, unit(), seat, day());
        }

        private UUID unit() {
            return units.get(random.nextInt(units.size()));
        }

        private LocalDate day() {
            return FOUNDED.plusDays(random.nextInt(DAYS));
        }

        String uscc(UUID unit) {
            return "USCC" + unit;
        }

        List<Integer> anyOrderAndSomeTwice() {
            List<Integer> heard = IntStream.range(0, events.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            for (int i = 0; i < 4; i++) {
                heard.add(random.nextInt(events.size()));
            }
            Collections.shuffle(heard, random);
            return heard;
        }
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
