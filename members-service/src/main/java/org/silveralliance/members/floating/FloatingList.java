package org.silveralliance.members.floating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.floating.FloatingResource.FloatingItem;
import org.silveralliance.members.floating.FloatingResource.HaveCount;
import org.silveralliance.members.floating.FloatingResource.PlaceCount;
import org.silveralliance.members.floating.FloatingResource.UnitSheet;

/** Lists and figures of the register. Each figure is counted by the condition by which its list is read. */
@ApplicationScoped
public class FloatingList {

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final Rows rows;

    public FloatingList(Rows rows) {
        this.rows = rows;
    }

    /** Somebody's place in a list: when he was last heard of, and who. It names nobody. */
    record Place(LocalDate heardOn, UUID person) {

        static Place parse(String text) {
            return new Place(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        }

        String text() {
            return heardOn + " " + person;
        }
    }

    record Listed(Place place, FloatingItem item) {
    }

    /** Whoever was not heard of for longest stands first, before him whom nobody was ever heard of. */
    List<Listed> page(Scope scope, FloatingSearch search, Optional<Place> after, int limit) {
        Query query = People.on(search.day(), search.now()).add("""
                select p.floating_id, p.member_id, p.person_id, p.name, p.direction, p.unit_id, u.name unit_name,
                  p.place, p.from_on, p.phone_masked, p.placed_in, p.last_contact_on, p.heard_on, exists (
                    select from party_membership s join party_post h on h.org_id = s.org_id and h.kind = 'SECRETARY'
                    where s.member_id = p.member_id and s.kind = 'PRIMARY'
                    and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
                    and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?)) has_secretary""",
                search.day(), search.day(), search.day(), search.day());
        for (SixHave have : SixHave.values()) {
            query.add(", (");
            People.has(query, have, search.day()).add(") as has_" + have.name());
        }
        query.add("from p join unit u on u.id = p.unit_id where true");
        narrow(query, scope, search);
        after.ifPresent(place -> query.add("and (coalesce(p.heard_on, ?), p.person_id) > (?, ?)", NEVER, place.heardOn(),
                place.person()));
        query.add("order by coalesce(p.heard_on, ?), p.person_id limit ?", NEVER, limit);
        return rows.list(query, row -> {
            LocalDate heard = row.dateOrNull("heard_on");
            return new Listed(new Place(heard == null ? NEVER : heard, row.uuid("person_id")), item(row, search.day()));
        });
    }

    long count(Scope scope, FloatingSearch search) {
        Query query = People.on(search.day(), search.now()).add("select count(*) from p where true");
        narrow(query, scope, search);
        return rows.count(query);
    }

    /** By direction and place; people of whom nobody has asked where they live have none. */
    List<PlaceCount> places(Scope scope, LocalDate day, boolean now) {
        Query query = People.on(day, now).add("select p.direction, p.place, count(*) people, count(*) filter (where");
        People.isLongAgo(query, ContactWatch.AMBER, day).add(") amber, count(*) filter (where");
        People.isLongAgo(query, ContactWatch.RED, day).add(") red from p where true");
        scope.narrow(query, "p.unit_id", "p.member_id");
        query.add("group by p.direction, p.place order by p.direction desc, people desc, p.place");
        return rows.list(query, row -> new PlaceCount(row.value("direction", Direction.class),
                NamedPlace.of(row.textOrNull("place")), row.number("people"), row.number("amber"), row.number("red")));
    }

    /** Unit by unit how many of its floating people have each of the six. */
    List<UnitSheet> sheet(Scope scope, LocalDate day, boolean now) {
        Query query = People.on(day, now).add("select p.unit_id, u.name unit_name, count(*) people");
        for (SixHave have : SixHave.values()) {
            query.add(", count(*) filter (where");
            People.has(query, have, day).add(") as has_" + have.name());
        }
        query.add("from p join unit u on u.id = p.unit_id where true");
        scope.narrow(query, "p.unit_id", "p.member_id");
        query.add("group by p.unit_id, u.name order by u.name, p.unit_id");
        return rows.list(query, row -> new UnitSheet(row.uuid("unit_id"), row.text("unit_name"), row.number("people"),
                Arrays.stream(SixHave.values()).map(have -> new HaveCount(have, row.number("has_" + have.name()))).toList()));
    }

    private static void narrow(Query query, Scope scope, FloatingSearch search) {
        scope.narrow(query, "p.unit_id", "p.member_id");
        search.direction().ifPresent(direction -> query.add("and p.direction = ?", direction));
        search.place().ifPresent(
                place -> query.add(search.isOnePlace() ? "and p.place = ?" : "and starts_with(p.place, ?)", place));
        search.unit().ifPresent(unit -> query.add("and p.unit_id = ?", unit));
        search.has().ifPresent(have -> People.has(query.add("and"), have, search.day()));
        search.lacks().ifPresent(have -> People.has(query.add("and not"), have, search.day()));
        search.watched().ifPresent(watch -> People.isLongAgo(query.add("and"), watch, search.day()));
    }

    private static FloatingItem item(Row row, LocalDate day) {
        LocalDate heard = row.dateOrNull("heard_on");
        return new FloatingItem(row.uuidOrNull("floating_id"), row.uuidOrNull("member_id"), row.text("name"),
                row.value("direction", Direction.class), row.uuid("unit_id"), row.text("unit_name"),
                NamedPlace.of(row.textOrNull("place")), row.dateOrNull("from_on"), row.textOrNull("phone_masked"),
                row.textOrNull("placed_in"), row.dateOrNull("last_contact_on"), heard,
                ContactWatch.on(day, heard), Assignee.of(row.bool("has_secretary")),
                Arrays.stream(SixHave.values()).filter(have -> row.bool("has_" + have.name())).toList());
    }
}
