package org.silveralliance.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.microprofile.config.ConfigProvider;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;
import org.silveralliance.kit.time.Ids;

/**
 * An alliance of a test, told to the service as the other services would tell it: by events through the broker. Every test has
 * its own alliance with its own units, so tests do not meet.
 */
public final class County {

    private static final List<String> A1 = List.of("县农业农村局", "县水利局", "县自然资源局", "县海洋发展和渔业局", "县林业发展服务中心", "县供销社");
    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final OtherServices others;
    private final UUID alliance = Ids.next();
    private final List<UUID> units = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private County(String division, int unitCount) {
        others = new OtherServices(database(), division);
        List<AllianceEvent.Seat> seats = new ArrayList<>();
        for (int no = 1; no <= unitCount; no++) {
            UUID unit = addUnit(A1.get((no - 1) % A1.size()));
            seats.add(new AllianceEvent.Seat(unit, no, LocalDate.of(2026, 1, 1)));
        }
        tell(new AllianceActivated(alliance, 1, "第一党建联盟", LocalDate.of(2026, 1, 1), seats, unit(1), uscc(1)));
        awaitRow("select 1 from alliance where id = ?", alliance);
    }

    /** An alliance of the six units of A1 in Lijin. */
    public static County a1() {
        return of("370522", A1.size());
    }

    /** Tells the service of an alliance of some units, effective on the first of January 2026, and waits until it knows. */
    public static County of(String division, int unitCount) {
        return new County(division, unitCount);
    }

    /** The database of the service under test has its name. */
    private static String database() {
        return ConfigProvider.getConfig().getValue("sa.service", String.class);
    }

    public UUID addUnit(String name) {
        UUID unit = Ids.next();
        String code = "113705229" + String.format("%09d", CODES.incrementAndGet() % 1_000_000_000L);
        units.add(unit);
        codes.add(code);
        tell(new UnitRegistered(unit, code, name, null, null, null, null, true, "ACTIVE"));
        awaitRow("select 1 from unit where id = ?", unit);
        return unit;
    }

    /** Active members of a unit, known to the service. */
    public List<UUID> members(int unitNo, int count) {
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID member = Ids.next();
            members.add(member);
            tell(new MemberRegistered(member, unit(unitNo), "RETIRED", "ACTIVE", LocalDate.of(2026, 1, 1)));
        }
        members.forEach(member -> awaitRow("select 1 from member where id = ?", member));
        return members;
    }

    public void tell(DomainEvent event) {
        others.tell(event);
    }

    public void tell(DomainEvent event, long version, UUID eventId) {
        others.send(event, version, eventId);
        others.flush();
    }

    public UUID alliance() {
        return alliance;
    }

    /** The unit on a seat, counted from 1. */
    public UUID unit(int no) {
        return units.get(no - 1);
    }

    /** The seat of a unit, counted from 1; 0 for a stranger. */
    public int seatOf(String unitId) {
        return units.indexOf(UUID.fromString(unitId)) + 1;
    }

    public String uscc(int no) {
        return codes.get(no - 1);
    }

    /** A published activity of two hours, hosted by the second unit; its events can be told again. */
    public ActivityPublished activity(Instant startsAt) {
        return new ActivityPublished(Ids.next(), alliance, null, "COLLECTIVE", null, "黄河文化馆参观", unit(2), startsAt,
                startsAt.plusSeconds(7200), "黄河文化馆", 40);
    }

    public void awaitRow(String sql, UUID id) {
        others.awaitRow(sql, id);
    }

    /** Changes something behind the service's back; the values stand in the order of their question marks. */
    public static void change(String sql, Object... values) {
        try (Connection connection = TestDatabase.superuser(database());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many rows a query about an id finds in the service's database. */
    public static int count(String sql, UUID id) {
        return TestDatabase.count(database(), sql, id);
    }
}
