package org.silveralliance.members.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.members.scope.Rows;
import org.silveralliance.members.scope.Rows.Query;
import org.silveralliance.members.scope.Scope;
import org.silveralliance.members.unit.UnitResource.UnitView;
import org.silveralliance.members.workbook.UnitDirectory.KnownUnit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Units in the database. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    private static final String SELECT = """
            select u.id, u.uscc, u.name, u.kind, u.sector, u.town, u.lon, u.lat, u.has_branch, u.state, u.version,
                   array(select f.name from unit_former_name f where f.unit_id = u.id order by f.until desc) former
            from unit u where""";

    private final Rows rows;

    public Units(Rows rows) {
        this.rows = rows;
    }

    /** A place in the order of names. */
    public record Place(UUID id, String name) {

        private static final int NAME_AT = 37;

        static Place read(String text) {
            String name = text.substring(NAME_AT);
            if (name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("No name has this character");
            }
            return new Place(UUID.fromString(text.substring(0, NAME_AT - 1)), name);
        }

        String text() {
            return id + " " + name;
        }
    }

    /** Visible units in the order of their names, after the given place; former names are searched too. */
    public List<UnitView> page(Scope scope, String name, String state, Optional<Place> after, int limit) {
        Query query = new Query().add(SELECT).add(Scope.UNIT_VISIBLE, scope.unitBinds());
        filter(query, name, state);
        after.ifPresent(place -> query.add("and (u.name, u.id) > (?, ?)", place.name(), place.id()));
        return rows.list(query.add("order by u.name, u.id limit ?", limit), UnitView::read);
    }

    public long count(Scope scope, String name, String state) {
        Query query = new Query().add("select count(*) from unit u where").add(Scope.UNIT_VISIBLE, scope.unitBinds());
        filter(query, name, state);
        return rows.first(query, row -> row.getLong(1)).orElse(0L);
    }

    public Optional<UnitView> visible(Scope scope, UUID id) {
        return rows.first(new Query().add(SELECT).add(Scope.UNIT_VISIBLE, scope.unitBinds()).add("and u.id = ?", id),
                UnitView::read);
    }

    public boolean isVisible(Scope scope, UUID id) {
        return rows.first(new Query().add("select 1 from unit u where").add(Scope.UNIT_VISIBLE, scope.unitBinds())
                .add("and u.id = ?", id), row -> true).isPresent();
    }

    public Optional<Unit> byUscc(String uscc) {
        return find("uscc", uscc).firstResultOptional();
    }

    /** Every unit of the division in force with its former names, for matching the rows of a ledger. */
    public List<KnownUnit> known() {
        Query query = new Query().add("""
                select u.id, u.uscc, u.name, array(select f.name from unit_former_name f where f.unit_id = u.id)
                from unit u where u.division = ? and u.state = 'ACTIVE'""", DivisionScope.current());
        return rows.list(query, row -> new KnownUnit(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Arrays.stream((String[]) row.getArray(4).getArray())
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** Keeps the name and code a unit had until {@code until}. */
    public void keepFormerName(Unit unit, LocalDate until, String document) {
        getEntityManager().createNativeQuery("""
                insert into unit_former_name (unit_id, name, uscc, until, document, division)
                values (:unit, :name, :uscc, :until, :document, :division)""").setParameter("unit", unit.id())
                .setParameter("name", unit.name()).setParameter("uscc", unit.uscc()).setParameter("until", until)
                .setParameter("document", document).setParameter("division", DivisionScope.current()).executeUpdate();
    }

    private static void filter(Query query, String name, String state) {
        if (!name.isEmpty()) {
            String like = "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            query.add(
                    "and (u.name like ? or exists (select 1 from unit_former_name f where f.unit_id = u.id and f.name like ?))",
                    like, like);
        }
        if (!state.isEmpty()) {
            query.add("and u.state = ?", state);
        }
    }
}
