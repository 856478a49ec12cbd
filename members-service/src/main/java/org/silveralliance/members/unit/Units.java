package org.silveralliance.members.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.unit.UnitResource.UnitView;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Units in the database. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    private static final String SELECT = """
            select u.id, u.uscc, u.name, u.kind, u.sector, u.town, u.lon, u.lat, u.has_branch, u.state, u.version,
                   u.division,
                   array(select f.name from unit_former_name f where f.unit_id = u.id order by f.until desc) former
            from unit u where true""";

    private final Rows rows;

    public Units(Rows rows) {
        this.rows = rows;
    }

    /** A place in the order of names, county by county. */
    public record Place(String division, String name, UUID id) {

        private static final Pattern TEXT = Pattern.compile("([1-8][0-9]{5}) ([0-9a-f-]{36}) ([^\0]{1,200})", Pattern.DOTALL);

        static Place parse(String text) {
            Matcher place = TEXT.matcher(text);
            if (!place.matches()) {
                throw new IllegalArgumentException("No place in the list of units");
            }
            return new Place(place.group(1), place.group(3), UUID.fromString(place.group(2)));
        }

        String text() {
            return division + " " + id + " " + name;
        }
    }

    /** A line of the list and its place there. */
    public record Listed(Place place, UnitView unit) {
    }

    /** Visible units by county and name, after the given place; former names are searched too. */
    public List<Listed> page(Scope scope, String name, Optional<Unit.State> state, Optional<Place> after, int limit) {
        Query query = narrowed(SELECT, scope, name, state);
        after.ifPresent(place -> query.add("and (u.division, u.name, u.id) > (?, ?, ?)", place.division(), place.name(),
                place.id()));
        return rows.list(query.add("order by u.division, u.name, u.id limit ?", limit), row -> {
            UnitView unit = view(row);
            return new Listed(new Place(row.text("division"), unit.name(), unit.id()), unit);
        });
    }

    public long count(Scope scope, String name, Optional<Unit.State> state) {
        return rows.count(narrowed("select count(*) from unit u where true", scope, name, state));
    }

    public Optional<UnitView> visible(Scope scope, UUID id) {
        Query query = Query.of(SELECT).add("and u.id = ?", id);
        scope.narrowUnits(query, "u.id");
        return rows.first(query, Units::view);
    }

    public boolean isVisible(Scope scope, UUID id) {
        Query query = Query.of("select 1 from unit u where u.id = ?", id);
        scope.narrowUnits(query, "u.id");
        return rows.exists(query);
    }

    public Optional<Unit> byUscc(String uscc) {
        return find("uscc", uscc).firstResultOptional();
    }

    /** Every unit of the division in force with its former names, for matching the rows of a ledger. */
    public List<KnownUnit> known() {
        Query query = Query.of("""
                select u.id, u.uscc, u.name, array(select f.name from unit_former_name f where f.unit_id = u.id) former
                from unit u where u.division = ? and u.state = 'ACTIVE'""", DivisionScope.current());
        return rows.list(query, row -> new KnownUnit(row.uuid("id"), row.text("uscc"), row.text("name"),
                Set.copyOf(row.texts("former"))));
    }

    /** Keeps the name and code a unit had until {@code until}; it may go to and fro on one day. */
    public void keepFormerName(Unit unit, LocalDate until, String document) {
        rows.execute(Query.of("""
                insert into unit_former_name (unit_id, name, uscc, until, document) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                unit.id(), unit.name(), unit.uscc(), until, document));
    }

    private static Query narrowed(String select, Scope scope, String name, Optional<Unit.State> state) {
        Query query = Query.of(select);
        scope.narrowUnits(query, "u.id");
        if (!name.isEmpty()) {
            String like = "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            query.add(
                    "and (u.name like ? or u.id in (select f.unit_id from unit_former_name f where f.name like ?))",
                    like, like);
        }
        state.ifPresent(one -> query.add("and u.state = ?", one));
        return query;
    }

    private static UnitView view(Row row) {
        return new UnitView(row.uuid("id"), row.text("uscc"), row.text("name"), row.texts("former"), row.textOrNull("kind"),
                row.textOrNull("sector"), row.textOrNull("town"), row.doubleOrNull("lon"), row.doubleOrNull("lat"),
                row.bool("has_branch"), row.value("state", Unit.State.class), row.number("version"));
    }
}
