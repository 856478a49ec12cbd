package org.silveralliance.alliance.alliance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.access.Affiliations;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.EventTypes;
import org.silveralliance.contracts.UnitEvent.UnitChanged;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.alliance.AllianceFacts.Lead;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.SeatingContract;
import org.silveralliance.testkit.TestDatabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The {@link SeatingContract} of the one who decides: after random orders of the organization department, some of them given
 * before the effective date, the service answers what the facts it told say.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class SeatingTest extends SeatingContract {

    private static final int ORDERS = 20;
    private static final String DOCUMENT = "利组〔2026〕1号";

    @Inject
    Alliances alliances;
    @Inject
    Seats seats;
    @Inject
    LeadUnits leadUnits;
    @Inject
    JoinAlliance join;
    @Inject
    LeaveAlliance leave;
    @Inject
    DesignateLeadUnit designate;
    @Inject
    DropUnit drop;
    @Inject
    Affiliations affiliations;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    AuditTrail audit;
    @Inject
    Rows rows;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
    void shouldAnswerWhatItTold(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID proposal = approvedProposal();
        DivisionScope.run(DIVISION, () -> {
            List<UUID> known = Stream.generate(this::unit).limit(4).toList();
            UUID alliance = inTransaction(() -> founding().found(DIVISION, proposal, DOCUMENT, FOUNDED,
                    List.of(known.subList(0, 2)))).getFirst();
            List<String> orders = new ArrayList<>();
            int activation = random.nextInt(ORDERS);
            for (int i = 0; i < ORDERS; i++) {
                if (i == activation) {
                    orders.add("activate");
                    inTransaction(() -> activating(FOUNDED).activate(alliance));
                }
                orders.add(order(random, alliance, known.get(random.nextInt(known.size())), i > activation));
            }
            assertAnswers(alliance, known, told(alliance), "after " + orders);
        });
    }

    private String order(Random random, UUID alliance, UUID unit, boolean active) {
        LocalDate day = FOUNDED.plusDays(random.nextInt(DAYS));
        int which = random.nextInt(active ? 7 : 6);
        String order = List.of("join", "join", "leave", "leave", "lead", "lead", "drop").get(which) + " " + unit + " " + day;
        try {
            inTransaction(() -> {
                switch (which) {
                    case 0, 1 -> join.join(alliance, unit, day, DOCUMENT);
                    case 2, 3 -> leave.leave(alliance, unit, day, DOCUMENT);
                    case 4, 5 -> designate.designate(alliance,
                            new DesignateLeadUnit.Wanted(unit, day, DOCUMENT, null), null);
                    default -> {
                        units.keep(new UnitChanged(unit, uscc(unit), "单位", null, null, null, null, true, "DISSOLVED"), 2);
                        drop.drop(unit, day.atTime(8, 0).atZone(clock.getZone()).toInstant());
                    }
                }
            });
            return order;
        } catch (Problem refused) {
            return order + " (refused)";
        }
    }

    private UUID unit() {
        UUID unit = Ids.next();
        inTransaction(() -> units.keep(
                new UnitRegistered(unit, uscc(unit), "单位", null, null, null, null, true, Units.ACTIVE), 1));
        return unit;
    }

    /** Founds on the day before the effective date. */
    private FoundAlliances founding() {
        return new FoundAlliances(alliances, seats, leadUnits, activating(FOUNDED.minusDays(1)), audit);
    }

    private ActivateAlliances activating(LocalDate today) {
        ZoneId zone = clock.getZone();
        return new ActivateAlliances(alliances, seats, leadUnits, outbox, audit,
                Clock.fixed(today.atTime(8, 0).atZone(zone).toInstant(), zone));
    }

    /** An alliance comes from a proposal; whose it was does not matter here. */
    private static UUID approvedProposal() throws SQLException {
        UUID id = Ids.next();
        try (Connection behind = TestDatabase.superuser("alliance"); var statement = behind.createStatement()) {
            statement.executeUpdate("""
                    insert into survey (id, division, year, title, opens_on, closes_on, state, closed_at, version)
                    values ('%1$s', '%2$s', 2026, '摸底', '2026-01-05', '2026-01-31', 'CLOSED', now(), 1)""".formatted(id,
                    DIVISION));
            statement.executeUpdate("""
                    insert into grouping_proposal (id, division, survey_id, state, request, progress, created_by, created_at,
                      version) values ('%1$s', '%2$s', '%1$s', 'APPROVED', '{}', 1, 'test', now(), 1)""".formatted(id,
                    DIVISION));
        }
        return id;
    }

    private List<AllianceEvent> told(UUID alliance) {
        return rows.list(Query.of("""
                select type, payload from outbox where aggregatetype = 'alliance' and aggregateid = ?
                order by aggregate_version""", alliance), this::event);
    }

    private AllianceEvent event(Row row) {
        try {
            return (AllianceEvent) json.readValue(row.text("payload"), EventTypes.of(row.text("type")).orElseThrow());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    @Override
    protected List<AllianceFacts.Seat> seats(UUID alliance) {
        return seats.history(alliance).stream()
                .map(seat -> new AllianceFacts.Seat(seat.unitId(), seat.seat(), seat.from(), seat.to())).toList();
    }

    @Override
    protected Optional<Lead> leadOf(UUID alliance, LocalDate day) {
        return leadUnits.on(day, alliance).map(lead -> new Lead(lead.unitId(), lead.uscc(), lead.from()));
    }

    @Override
    protected Set<UUID> ledBy(Collection<String> usccs, LocalDate day) {
        return affiliations.ledBy(usccs, day);
    }

    @Override
    protected Set<UUID> unitsLed(Collection<String> usccs, LocalDate day) {
        Set<UUID> led = new HashSet<>();
        ledBy(usccs, day).forEach(alliance -> seats.on(day, alliance).forEach(seat -> led.add(seat.unitId())));
        return led;
    }

    @Override
    protected Set<UUID> joinedBy(UUID unit, LocalDate day) {
        return affiliations.joinedBy(List.of(uscc(unit)), day);
    }
}
