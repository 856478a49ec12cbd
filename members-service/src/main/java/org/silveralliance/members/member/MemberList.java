package org.silveralliance.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.SealedPlaces;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.member.MemberResource.MemberItem;
import org.silveralliance.members.member.MemberSearch.Sort;
import org.silveralliance.members.member.MemberSearch.StateFilter;
import org.silveralliance.members.member.MemberSearch.Words;

/**
 * Lists of members. A page is read along one index in its order and ends with the page, so it costs the same however many
 * members a county or its neighbours have. Below row-level security only comparisons that can tell nothing of hidden rows lead
 * an index; {@code like} is none, so the beginning of a name is a range.
 */
@ApplicationScoped
public class MemberList {

    /** Up to here a total is counted, above it is estimated; that of a cell is counted: it is a figure of the statistics. */
    public static final int COUNTED = 10_000;

    private static final String ITEM = """
            select m.id, m.name, concat_ws(' ', m.initials, m.also_initials) initials, m.pinyin, m.sex, m.birth, m.birth_precision,
              m.category, m.unit_id, u.name unit_name, m.phone_masked, m.state""";
    private static final int COUNTY_DIGITS = 6;
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    private final Rows rows;
    private final Vault vault;
    private final SealedPlaces places;

    public MemberList(Rows rows, Vault vault, SealedPlaces places) {
        this.rows = rows;
        this.vault = vault;
        this.places = places;
    }

    /** The orders in which lists are read; each is that of an index. */
    enum Walk {
        /** As they came onto the ledger. */
        ARRIVALS("m", "division", "id"),
        PINYIN("m", "division", "pinyin", "id"),
        INITIALS("m", "division", "initials", "id"),
        NAMES("m", "division", "name_key", "id"),
        /** What follows the first characters of a name, how that is spelled, and other ways to spell the whole. */
        PARTS("p", "division", "part", "member_id"),
        UNITS("m", "unit_id", "id");

        private final List<String> columns;
        private final String order;

        Walk(String table, String... key) {
            this.columns = List.of(key).subList(0, key.length - 1);
            this.order = table + "." + String.join(", " + table + ".", key);
        }
    }

    /**
     * A member's place in a list: what it is sorted by in the part of the list where he stands.
     */
    public record Place(Walk walk, SealedPlaces.Place at) {
    }

    /** A line of a list and where it stands. */
    public record Listed(Place place, MemberItem item) {
    }

    /** How many a list has over all its pages. */
    public record Total(long members, boolean isEstimate) {

        Total and(Total more) {
            return new Total(members + more.members, isEstimate || more.isEstimate);
        }
    }

    /**
     * Visible members after a place: in the order of coming onto the ledger or of pinyin; or first who is called so from the
     * surname on, then who is from a later character on or can be spelled so, then the members of units called so.
     */
    public List<Listed> page(Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        List<Walk> walks = walks(search);
        List<Listed> page = new ArrayList<>(limit);
        int first = after.map(place -> walks.indexOf(place.walk())).orElse(0);
        for (int part = first; part < walks.size() && page.size() < limit; part++) {
            Optional<Place> from = part == first ? after : Optional.empty();
            page.addAll(walk(walks, part, scope, search, from, limit - page.size()));
        }
        return page;
    }

    /** The place a cursor of this list says; sealed, because it names who stands there. */
    public Place place(MemberSearch search, String text) {
        int end = text.indexOf(' ');
        Walk walk = Walk.valueOf(text.substring(0, Math.max(0, end)));
        if (!walks(search).contains(walk)) {
            throw new IllegalArgumentException("A place of a list in another order");
        }
        return new Place(walk, places.open(walk.name(), walk.columns.size(), text.substring(end + 1)));
    }

    public String text(Place place) {
        return place.walk() + " " + places.seal(place.walk().name(), place.at());
    }

    private static List<Walk> walks(MemberSearch search) {
        return switch (search.words()) {
            case Words.None() -> List.of(unsearched(search.sort()));
            case Words.PhoneTail(String digits) -> List.of(unsearched(search.sort()));
            case Words.Letters(String letters) -> List.of(Walk.INITIALS, Walk.PARTS);
            case Words.Name(String text, String key) -> List.of(Walk.NAMES, Walk.PARTS, Walk.UNITS);
        };
    }

    private static Walk unsearched(Sort sort) {
        return switch (sort) {
            case ARRIVAL -> Walk.ARRIVALS;
            case PINYIN -> Walk.PINYIN;
        };
    }

    /** Where a part of a list is estimated, the rest of it need not be counted. */
    public Total count(Scope scope, MemberSearch search) {
        Total total = new Total(0, false);
        for (Walk walk : walks(search)) {
            Walk counted = walk == Walk.PINYIN ? Walk.ARRIVALS : walk;
            total = total.and(total.isEstimate() ? new Total(estimate(counted, scope, search), true)
                    : count(counted, scope, search));
        }
        return total;
    }

    /** Visible members by a whole number, which never stands in an address. */
    public List<MemberItem> byNumber(Scope scope, Optional<String> idNo, Optional<String> phone, int limit) {
        Query query = Query.of(ITEM).add("from member m join unit u on u.id = m.unit_id where true");
        scope.narrow(query, "m.unit_id", "m.id");
        idNo.ifPresent(number -> query.add("and m.id_no_hash = any(?)", vault.indexesOfIdNo(number)));
        phone.ifPresent(number -> query.add("and m.phone_hash = any(?)", vault.indexesOfPhone(number)));
        return rows.list(query.add("order by m.division, m.id limit ?", limit), MemberList::item);
    }

    /** The names of units are looked up for the page alone. */
    private List<Listed> walk(List<Walk> walks, int part, Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        Walk walk = walks.get(part);
        String order = walk == Walk.PARTS ? "m.division, m.part, m.id" : walk.order;
        Query query = Query.of(ITEM);
        for (String column : walk.columns) {
            query.add(", m." + column + " as by_" + column);
        }
        query.add(walk == Walk.PARTS ? "from (select m.*, p.part" : "from (select m.*");
        narrow(query, walk, scope, search);
        after.ifPresent(place -> startAfter(query, walk, place.at()));
        query.add("order by " + walk.order + " limit ?) m join unit u on u.id = m.unit_id order by " + order, limit);
        return rows.list(query, row -> new Listed(place(walk, row), item(row)));
    }

    private static void startAfter(Query query, Walk walk, SealedPlaces.Place place) {
        if (walk == Walk.UNITS) {
            query.add("and (" + walk.order + ") > (?, ?)", UUID.fromString(place.values().getFirst()), place.id());
        } else {
            query.add("and (" + walk.order + ") > (" + "?, ".repeat(walk.columns.size()) + "?)",
                    Stream.concat(place.values().stream(), Stream.of(place.id())).toArray());
        }
    }

    private static Place place(Walk walk, Row row) {
        return new Place(walk, new SealedPlaces.Place(row.uuid("id"), walk.columns.stream()
                .map(column -> walk == Walk.UNITS ? row.uuid("by_" + column).toString() : row.text("by_" + column)).toList()));
    }

    private Total count(Walk walk, Scope scope, MemberSearch search) {
        Query some = Query.of("select count(*) from (select 1");
        narrow(some, walk, scope, search);
        boolean isExact = search.cell().isPresent();
        long counted = rows.count(isExact ? some.add(") counted") : some.add("limit ?) counted", COUNTED + 1));
        return isExact || counted <= COUNTED ? new Total(counted, false)
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
        query.add(walk == Walk.PARTS ? "from member_name_part p join member m on m.id = p.member_id where true"
                : "from member m where true");
        narrowToCounty(query, walk == Walk.PARTS ? "p" : "m");
        scope.narrow(query, "m.unit_id", "m.id");
        switch (search.words()) {
            case Words.None() -> {
            }
            case Words.PhoneTail(String digits) -> narrowToTail(query, vault.indexesOfPhoneTail(digits));
            case Words.Letters(String letters) -> narrowToNames(query, walk, "m.initials", letters, search.words());
            case Words.Name(String text, String key) -> {
                narrowToNames(query, walk, "m.name_key", key, search.words());
                if (walk == Walk.UNITS) {
                    narrowToUnitsCalled(query, text);
                }
            }
        }
        search.category().ifPresent(category -> query.add("and m.category = ?", category));
        search.cell().ifPresentOrElse(cell -> cell.narrow(query, scope, search.unit()),
                () -> search.unit().ifPresent(id -> query.add("and m.unit_id = ?", id)));
        StateFilter state = search.state();
        switch (state) {
            case ON_LEDGER -> {
                if (search.cell().isEmpty()) {
                    query.add("and m.state not in ('DECEASED', 'TRANSFERRED_OUT', 'EXPELLED')");
                }
            }
            case ALL -> {
            }
            case ACTIVE, FLOATING_OUT, LOST_CONTACT, PARTY_MEMBERSHIP_STOPPED, TRANSFERRED_OUT, DECEASED, EXPELLED ->
                query.add("and m.state = ?", state);
        }
    }

    /** Each walk leaves out whom those before it have found. */
    private static void narrowToNames(Query query, Walk walk, String column, String begins, Words words) {
        switch (walk) {
            case INITIALS, NAMES ->
                query.add("and " + column + " >= ? and " + column + " < ?", begins, begins + NameParts.LAST);
            case PARTS -> {
                NameParts.narrow(query, "p.", words);
                NameParts.once(query, words);
                query.add("and (" + column + " < ? or " + column + " >= ?)", begins, begins + NameParts.LAST);
            }
            case ARRIVALS, PINYIN, UNITS -> {
                NameParts.none(query, words);
                query.add("and (" + column + " < ? or " + column + " >= ?)", begins, begins + NameParts.LAST);
            }
        }
    }

    /** Row-level security knows a range. Only where the division is one does the end of a name's range end a walk. */
    private static void narrowToCounty(Query query, String table) {
        String division = DivisionScope.current();
        if (division.length() == COUNTY_DIGITS) {
            query.add("and " + table + ".division = ?", division);
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

    /** Units are few, so they are found first. */
    private static void narrowToUnitsCalled(Query query, String text) {
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        query.add("""
                and m.unit_id = any(array(select u.id from unit u where u.name like ?
                  union select f.unit_id from unit_former_name f where f.name like ?))""", like, like);
    }

    private static MemberItem item(Row row) {
        return new MemberItem(row.uuid("id"), row.text("name"), row.text("initials"), row.text("pinyin"),
                row.integer("sex"), row.partialDate("birth"),
                row.value("category", Category.class), row.uuid("unit_id"), row.text("unit_name"),
                row.textOrNull("phone_masked"),
                row.value("state", Member.State.class));
    }
}
