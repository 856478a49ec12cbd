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

    /** Up to here a total is counted, above it is estimated. */
    public static final int COUNTED = 10_000;

    private static final String ITEM = """
            select m.id, m.name, m.sex, m.birth, m.birth_precision, m.category, m.unit_id, u.name unit_name, m.phone_masked, m.state
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
        PINYIN("division, pinyin, id"),
        INITIALS("division, initials, id"),
        /** Those whose name can be spelled with other initials, too. */
        ALSO_READ("division, id"),
        NAMES("division, name_key, id"),
        UNITS("unit_id, id");

        private final String key;
        private final String order;

        Walk(String key) {
            this.key = key;
            this.order = "m." + key.replace(", ", ", m.");
        }
    }

    /**
     * A member's place in a list, in its second part where it has two. It names nobody: cursors stand in addresses, which are
     * logged.
     */
    public record Place(UUID id, boolean inSecondPart) {

        private static final String SECOND = "u";

        static Place parse(String text) {
            boolean second = text.startsWith(SECOND);
            return new Place(UUID.fromString(second ? text.substring(SECOND.length()) : text), second);
        }

        String text() {
            return (inSecondPart ? SECOND : "") + id;
        }
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
     * Visible members after a place: in the order of coming onto the ledger or of pinyin; or of their initials and after those
     * who can also be spelled so; or of their names and after those the members of units called so.
     */
    public List<Listed> page(Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        return switch (search.words()) {
            case Words.None() -> walk(unsearched(search.sort()), scope, search, after, limit);
            case Words.PhoneTail(String digits) -> walk(unsearched(search.sort()), scope, search, after, limit);
            case Words.Initials(String letters) -> inTwo(Walk.INITIALS, Walk.ALSO_READ, scope, search, after, limit);
            case Words.Name(String text, String key) -> inTwo(Walk.NAMES, Walk.UNITS, scope, search, after, limit);
        };
    }

    private static Walk unsearched(Sort sort) {
        return switch (sort) {
            case ARRIVAL -> Walk.ARRIVALS;
            case PINYIN -> Walk.PINYIN;
        };
    }

    private List<Listed> inTwo(Walk first, Walk second, Scope scope, MemberSearch search, Optional<Place> after, int limit) {
        Optional<Place> inSecond = after.filter(Place::inSecondPart);
        List<Listed> page = inSecond.isPresent() ? new ArrayList<>() : walk(first, scope, search, after, limit);
        if (page.size() < limit) {
            page.addAll(walk(second, scope, search, inSecond, limit - page.size()));
        }
        return page;
    }

    public Total count(Scope scope, MemberSearch search) {
        return switch (search.words()) {
            case Words.None() -> count(Walk.ARRIVALS, scope, search);
            case Words.PhoneTail(String digits) -> count(Walk.ARRIVALS, scope, search);
            case Words.Initials(String letters) ->
                count(Walk.INITIALS, scope, search).and(count(Walk.ALSO_READ, scope, search));
            case Words.Name(String text, String key) ->
                count(Walk.NAMES, scope, search).and(count(Walk.UNITS, scope, search));
        };
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
            return new Listed(new Place(item.id(), walk == Walk.UNITS || walk == Walk.ALSO_READ), item);
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
            case Words.Initials(String letters) -> {
                if (walk == Walk.ALSO_READ) {
                    narrowToAlsoRead(query, letters);
                } else {
                    query.add("and m.initials >= ? and m.initials < ?", letters, letters + LAST);
                }
            }
            case Words.Name(String text, String key) -> {
                if (walk == Walk.UNITS) {
                    narrowToUnitsCalled(query, text, key);
                } else {
                    query.add("and m.name_key >= ? and m.name_key < ?", key, key + LAST);
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
    private static void narrowToUnitsCalled(Query query, String text, String key) {
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        query.add("""
                and m.unit_id = any(array(select u.id from unit u where u.name like ?
                  union select f.unit_id from unit_former_name f where f.name like ?))""", like, like);
        query.add("and (m.name_key < ? or m.name_key >= ?)", key, key + LAST);
    }

    /** Names with a second reading are few, so they are found first; whoever is usually spelled so was found already. */
    private static void narrowToAlsoRead(Query query, String letters) {
        query.add("and m.id = any(array(select r.member_id from member_also_read r where r.initials >= ? and r.initials < ?",
                letters, letters + LAST);
        String division = DivisionScope.current();
        if (division.length() == COUNTY_DIGITS) {
            query.add("and r.division = ?", division);
        }
        query.add(")) and (m.initials < ? or m.initials >= ?)", letters, letters + LAST);
    }

    private static MemberItem item(Row row) {
        return new MemberItem(row.uuid("id"), row.text("name"), row.integer("sex"), row.partialDate("birth"),
                row.value("category", Category.class), row.uuid("unit_id"), row.text("unit_name"),
                row.textOrNull("phone_masked"),
                row.value("state", Member.State.class));
    }
}
