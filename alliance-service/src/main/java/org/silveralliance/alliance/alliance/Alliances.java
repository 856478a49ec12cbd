package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The alliances of the divisions in scope. */
@ApplicationScoped
public class Alliances implements PanacheRepositoryBase<Alliance, UUID> {

    /** A county's alliances come on one page; only a city or a province turns it. */
    public static final int USUAL_PAGE = 100;

    private static final String LINES = """
            select a.id, a.division, a.no, a.name, a.state, a.effective_on, l.unit_id lead_unit_id,
                   coalesce(u.name, '') lead_unit_name, d.member_id leader_id, coalesce(h.units, 0) units,
                   coalesce(h.members, 0) members
            from alliance a
            left join lead_unit l on l.alliance_id = a.id and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)
            left join unit u on u.id = l.unit_id
            left join leader d on d.alliance_id = a.id and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?)
            left join lateral (
              select sum(units) units, sum(members) members from alliance_head where alliance_id = a.id and day > ?) h on true
            where a.effective_on <= ?""";

    private final Rows rows;

    public Alliances(Rows rows) {
        this.rows = rows;
    }

    /** The alliance, held against others who are about to change its appointments until this transaction ends. */
    Alliance locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Alliances::absent);
    }

    /** Only the holding; the alliance itself is not needed. */
    void lock(UUID id) {
        if (!locked(id).id().equals(id)) {
            throw absent();
        }
    }

    Alliance existing(UUID id) {
        return findByIdOptional(id).orElseThrow(Alliances::absent);
    }

    private static Problem absent() {
        return KitProblem.notInScope("没有找到该联盟");
    }

    List<Alliance> all() {
        return list("order by no, id");
    }

    List<Alliance> dueOn(LocalDate day) {
        return list("state = ?1 and effectiveOn <= ?2", Alliance.State.APPROVED, day);
    }

    int highestNo(String division) {
        return (int) rows.count(Query.of("select coalesce(max(no), 0) from alliance where division = ?", division));
    }

    /**
     * An alliance in a list, as of a day.
     *
     * @param unitCount how many units sit in it, {@code memberCount} how many stand on their lists
     * @param leaderMemberId absent while it has no leader; what he is called only members-service tells
     */
    public record AllianceLine(UUID id, String division, int no, String name, Alliance.State state, LocalDate effectiveOn,
            int unitCount, int memberCount, @Nullable UUID leadUnitId, @Nullable String leadUnitName,
            @Nullable UUID leaderMemberId) {

        Place place() {
            return new Place(division, no, id);
        }

        static AllianceLine read(Row row) {
            return new AllianceLine(row.uuid("id"), row.text("division"), row.integer("no"), row.text("name"),
                    row.value("state", Alliance.State.class), row.date("effective_on"), row.integer("units"),
                    row.integer("members"), row.uuidOrNull("lead_unit_id"), row.textOrNull("lead_unit_name"),
                    row.uuidOrNull("leader_id"));
        }
    }

    /** A place in the list: county by county, in the order of their numbers. */
    public record Place(String division, int no, UUID id) {

        private static final Pattern TEXT = Pattern.compile("([1-8][0-9]{5}) ([0-9]{1,9}) ([0-9a-f-]{36})");

        public static Place read(String text) {
            Matcher place = TEXT.matcher(text);
            if (!place.matches()) {
                throw new IllegalArgumentException("No place in the list of alliances");
            }
            return new Place(place.group(1), Integer.parseInt(place.group(2)), UUID.fromString(place.group(3)));
        }

        public String text() {
            return division + " " + no + " " + id;
        }
    }

    /**
     * Those in scope that were approved by a day, after the given place, with all that a list shows of them, in one statement.
     */
    public List<AllianceLine> lines(Scope scope, LocalDate day, Optional<Place> after, int limit) {
        Query query = scope.narrow(lines(day), "a.id");
        after.ifPresent(place -> query.add("and (a.division, a.no, a.id) > (?, ?, ?)", place.division(), place.no(),
                place.id()));
        return rows.list(query.add("order by a.division, a.no, a.id limit ?", limit), AllianceLine::read);
    }

    Optional<AllianceLine> line(UUID id, LocalDate day) {
        return rows.first(lines(day).add("and a.id = ?", id), AllianceLine::read);
    }

    private static Query lines(LocalDate day) {
        return Query.of(LINES, day, day, day, day, day, day);
    }
}
