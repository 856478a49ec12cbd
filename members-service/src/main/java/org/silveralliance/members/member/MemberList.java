package org.silveralliance.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.member.MemberResource.MemberItem;
import org.silveralliance.members.member.MemberSearch.StateFilter;
import org.silveralliance.members.member.MemberSearch.Words;

/**
 * Lists of members. A page is read along one index in its order and ends with the page, so it costs the same however many
 * members a county or its neighbours have. Below row-level security only comparisons that can tell nothing of hidden rows lead
 * an index; {@code like} is none, so the beginning of a name is a range.
 */
@ApplicationScoped
public class MemberList {

    /** Up to here a total is counted, above it is estimated. */
    public static final int COUNTED = 10_000;

    private static final String ITEM = """
            select m.id, m.name, m.sex, m.birth, m.category, m.unit_id, u.name unit_name, m.phone_masked, m.state
            from""";
    /** Behind every text that begins with the one before it: no text contains the last code point there is. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final int COUNTY_DIGITS = 6;
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    private final Rows rows;
    private final Vault vault;

    public MemberList(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** The orders in which lists are read; each is that of an index. */
    private enum Walk {
        /** As they came onto the ledger. */
        ARRIVALS("division, id"),
        INITIALS("division, initials, id"),
        NAMES("division, name, id"),
        UNITS("unit_id, id");

        private final String key;
        private final String order;

        Walk(String key) {
            this.key = key;
            this.order = "m." + key.replace(", ", ", m.");
        }
    }

    /** A member's place in a list. It names nobody: cursors stand in addresses, which are logged. */
    public record Place(UUID id, boolean amongUnits) {

        private static final String AMONG_UNITS = "u";

        static Place parse(String text) {
            boolean amongUnits = text.startsWith(AMONG_UNITS);
            return new Place(UUID.fromString(amongUnits ? text.substring(AMONG_UNITS.length()) : text), amongUnits);
        }

        String text() {
            return (amongUnits ? AMONG_UNITS : "") + id;
        }
    }

    /** A line of a list and where it stands. */
    public record Listed(Place place, MemberItem item) {
    }

    /** How many a list has over all its pages. */
    public record Total(long members, boolean isEstimate) {
    }

    /**
     * Visible members after a place: in the order of coming onto the ledger, or of their initials, or of their names and after
     * those the members of units called so.
     */
    public List<Listed> page(Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        return switch (search.words()) {
            case Words.None() -> walk(Walk.ARRIVALS, scope, search, after, limit);
            case Words.PhoneTail(String digits) -> walk(Walk.ARRIVALS, scope, search, after, limit);
            case Words.Initials(String letters) -> walk(Walk.INITIALS, scope, search, after, limit);
            case Words.Name(String text) -> {
                Optional<Place> amongUnits = after.filter(Place::amongUnits);
                List<Listed> page = amongUnits.isPresent() ? new ArrayList<>()
                        : walk(Walk.NAMES, scope, search, after, limit);
                if (page.size() < limit) {
                    page.addAll(walk(Walk.UNITS, scope, search, amongUnits, limit - page.size()));
                }
                yield page;
            }
        };
    }

    public Total count(Scope scope, MemberSearch search) {
        Total total = count(Walk.NAMES, scope, search);
        if (!(search.words() instanceof Words.Name)) {
            return total;
        }
        Total ofUnits = count(Walk.UNITS, scope, search);
        return new Total(total.members() + ofUnits.members(), total.isEstimate() || ofUnits.isEstimate());
    }

    /** Visible members by a whole number, which never stands in an address. */
    public List<MemberItem> byNumber(Scope scope, Optional<String> idNo, Optional<String> phone, int limit) {
        Query query = Query.of(ITEM).add("member m join unit u on u.id = m.unit_id where true");
        scope.narrow(query, "m.unit_id", "m.id");
        idNo.ifPresent(number -> query.add("and m.id_no_hash = any(?)", vault.indexesOfIdNo(number)));
        phone.ifPresent(number -> query.add("and m.phone_hash = any(?)", vault.indexesOfPhone(number)));
        return rows.list(query.add("order by m.division, m.id limit ?", limit), MemberList::item);
    }

    /** The names of units are looked up for the page alone. */
    private List<Listed> walk(Walk walk, Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        Query query = Query.of(ITEM).add("(select m.*");
        narrow(query, walk, scope, search);
        after.ifPresent(place -> query.add(
                "and (" + walk.order + ") > (select " + walk.key + " from member where id = ?)", place.id()));
        query.add("order by " + walk.order + " limit ?) m join unit u on u.id = m.unit_id order by " + walk.order, limit);
        return rows.list(query, row -> {
            MemberItem item = item(row);
            return new Listed(new Place(item.id(), walk == Walk.UNITS), item);
        });
    }

    private Total count(Walk walk, Scope scope, MemberSearch search) {
        Query some = Query.of("select count(*) from (select 1");
        narrow(some, walk, scope, search);
        long counted = rows.count(some.add("limit ?) counted", COUNTED + 1));
        return counted <= COUNTED ? new Total(counted, false)
                : new Total(Math.max(counted, estimate(walk, scope, search)), true);
    }

    /** What the database's statistics say. */
    private long estimate(Walk walk, Scope scope, MemberSearch search) {
        Query plan = Query.of("explain (format json) select 1");
        narrow(plan, walk, scope, search);
        Matcher rowsOfPlan = PLAN_ROWS.matcher(rows.first(plan, row -> row.text("QUERY PLAN")).orElse(""));
        return rowsOfPlan.find() ? Long.parseLong(rowsOfPlan.group(1)) : 0;
    }

    private void narrow(Query query, Walk walk, Scope scope, MemberSearch search) {
        query.add("from member m where true");
        narrowToCounty(query);
        scope.narrow(query, "m.unit_id", "m.id");
        switch (search.words()) {
            case Words.None() -> {
            }
            case Words.PhoneTail(String digits) -> narrowToTail(query, vault.indexesOfPhoneTail(digits));
            case Words.Initials(String letters) ->
                query.add("and m.initials >= ? and m.initials < ?", letters, letters + LAST);
            case Words.Name(String text) -> {
                if (walk == Walk.UNITS) {
                    narrowToUnitsCalled(query, text);
                } else {
                    query.add("and m.name >= ? and m.name < ?", text, text + LAST);
                }
            }
        }
        search.unit().ifPresent(id -> query.add("and m.unit_id = ?", id));
        search.category().ifPresent(category -> query.add("and m.category = ?", category));
        StateFilter state = search.state();
        switch (state) {
            case ON_LEDGER -> query.add("and m.state <> 'DECEASED'");
            case ALL -> {
            }
            case ACTIVE, FLOATING_OUT, LOST_CONTACT, PARTY_MEMBERSHIP_STOPPED, TRANSFERRED_OUT, DECEASED, EXPELLED ->
                query.add("and m.state = ?", state);
        }
    }

    /** Row-level security knows a range. Only where the division is one does the end of a name's range end a walk. */
    private static void narrowToCounty(Query query) {
        String division = DivisionScope.current();
        if (division.length() == COUNTY_DIGITS) {
            query.add("and m.division = ?", division);
        }
    }

    /** One hash, and the index gives its rows in their order; only while keys change there are two, and few rows to sort. */
    private static void narrowToTail(Query query, List<byte[]> hashes) {
        if (hashes.size() == 1) {
            query.add("and m.phone_tail_hash = ?", hashes.getFirst());
        } else {
            query.add("and m.phone_tail_hash = any(?)", hashes);
        }
    }

    /** Units are few, so they are found first; whoever is called so was found by name already. */
    private static void narrowToUnitsCalled(Query query, String text) {
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        query.add("""
                and m.unit_id = any(array(select u.id from unit u where u.name like ?
                  union select f.unit_id from unit_former_name f where f.name like ?))""", like, like);
        query.add("and (m.name < ? or m.name >= ?)", text, text + LAST);
    }

    private static MemberItem item(Row row) {
        return new MemberItem(row.uuid("id"), row.text("name"), row.integer("sex"), row.date("birth"),
                row.value("category", Category.class), row.uuid("unit_id"), row.text("unit_name"),
                row.textOrNull("phone_masked"),
                row.value("state", Member.State.class));
    }
}
