package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The {@link SeatingContract} of those that hear: a random history of an alliance may arrive in any order and partly twice. A
 * service that keeps {@link AllianceFacts} extends this with its own {@code @QuarkusTest}.
 */
public abstract class AllianceFactsContract extends SeatingContract {

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

        DivisionScope.run(DIVISION, () -> {
            assertAnswers(history.alliance, history.units, history.events, "heard as " + heard);
            assertThat(facts.joinedBy(Set.of(), FOUNDED)).isEmpty();
        });
    }

    @Override
    protected List<Seat> seats(UUID alliance) {
        return facts.seats(alliance);
    }

    @Override
    protected Optional<Lead> leadOf(UUID alliance, LocalDate day) {
        return facts.leadOf(alliance, day);
    }

    @Override
    protected Set<UUID> ledBy(Collection<String> usccs, LocalDate day) {
        return facts.ledBy(usccs, day);
    }

    @Override
    protected Set<UUID> unitsLed(Collection<String> usccs, LocalDate day) {
        return Set.copyOf(rows.list(Query.of("select led as id from units_led(?, ?) as led", usccs, day),
                row -> row.uuid("id")));
    }

    @Override
    protected Set<UUID> joinedBy(UUID unit, LocalDate day) {
        return facts.joinedBy(List.of(unit), day);
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

        List<Integer> anyOrderAndSomeTwice() {
            List<Integer> heard = IntStream.range(0, events.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            for (int i = 0; i < 4; i++) {
                heard.add(random.nextInt(events.size()));
            }
            Collections.shuffle(heard, random);
            return heard;
        }
    }
}
