package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.Layout.Meant;

/**
 * The heading of one table: one to three rows. The one place where headings are recognised.
 *
 * @param top its first row as the spreadsheet program shows it
 * @param bottom its last row
 * @param places the columns that were found, counted from 0 at the left
 * @param unclear columns that two headings name alike, with the places of both; none of them is read
 * @param split those of the found ones whose value stands in several columns, {@code places} then telling the first
 * @param others columns of each relative beside the one who is kept, for whom there is room where nothing is said of him
 * @param more the places of second columns: 座机 beside 手机
 * @param named all headings from left to right, each with what it was taken for
 */
record TableHead(int top, int bottom, Map<Column, Integer> places, Map<Column, List<Integer>> unclear,
        Map<Column, SplitColumn> split, List<Map<Column, Integer>> others, Map<Column, List<Integer>> more,
        List<Named> named) {

    /** Headings over several columns that speak of the person the row is about. */
    private static final Pattern OF_THE_PERSON = Pattern.compile("基本|本人|个人|党员|人员|联系方式|单位|组织");
    /** Columns that say nothing an import could keep. */
    private static final Pattern NOTHING_TO_READ = Pattern.compile("(序号|编号|行号)?([Nn][Oo]\\.?)?|导入结果");
    private static final int SAID_HERE = -1;
    private static final int SURE = 0;
    private static final int LIKELY = 1;
    private static final int POSSIBLE = 2;
    private static final int RANKS = 1_000;
    /** What was said of other lists counts when no name of ours stands there: one unit's word before the county's. */
    private static final int SAID_BEFORE = LIKELY * RANKS + RANKS - 2;
    private static final int ADDED = SAID_BEFORE + 1;

    /** How well a head names a column; the smaller the better. */
    record Claim(Column column, int place, int rank) {
    }

    /** A heading with what it was taken for; without a column when nothing below it is read. {@code ours}: we know it. */
    record Named(Head head, @Nullable Column column, RecognisedBy by, boolean ours) {
    }

    /** What heads say: no, some or all of the columns. */
    static TableHead of(List<Head> heads, int top, int bottom, Layout.Sheet layout) {
        Map<Column, List<Claim>> claims = new LinkedHashMap<>();
        Map<Integer, Meant> said = new HashMap<>();
        List<Head> named = OfWhom.named(heads, layout.columns());
        for (Head head : named) {
            Optional<Meant> meant = layout.meant(bottom, head).filter(one -> holds(one, head, layout.columns()));
            if (meant.isPresent()) {
                said.put(head.column(), meant.get());
                meant.get().column().ifPresent(column -> claims.computeIfAbsent(column, any -> new ArrayList<>())
                        .add(new Claim(column, head.column(), rank(meant.get().by()))));
            } else {
                claim(head, layout.columns(), claims);
            }
        }
        Map<Column, SplitColumn> split = named(named, layout.columns(), said, claims);
        List<Map<Column, Integer>> others = Relatives.keepOne(named, claims);
        Map<Column, Integer> places = new HashMap<>();
        Map<Column, List<Integer>> unclear = new LinkedHashMap<>();
        claims.forEach((column, of) -> {
            int best = of.stream().mapToInt(Claim::rank).min().orElse(0);
            List<Integer> at = of.stream().filter(claim -> claim.rank() == best).map(Claim::place).toList();
            Optional<SplitColumn> several = at.size() == 1 ? Optional.empty()
                    : SplitColumn.beneathOne(column, named.stream().filter(head -> at.contains(head.column())).toList(),
                            best < LIKELY);
            if (at.size() == 1) {
                places.put(column, at.getFirst());
            } else if (several.isPresent()) {
                split.put(column, several.get());
            } else {
                unclear.put(column, at);
            }
        });
        split.forEach((column, of) -> places.put(column, of.places().getFirst()));
        Map<Column, List<Integer>> more = MoreColumns.of(named, claims, places, split.keySet(), said.keySet());
        return new TableHead(top, bottom, places, unclear, split, others, more,
                named(named, placed(places, split, more), unclear, said, layout.columns()));
    }

    /** The places of the relatives' columns that are read only where nothing is said of the one who is kept. */
    List<Integer> spare() {
        return others.stream().flatMap(one -> one.values().stream()).sorted().toList();
    }

    /** To leave out a column holds for lists to come only where our names do not say what it is. */
    private static boolean holds(Meant meant, Head head, List<? extends Column> columns) {
        return meant.by() == RecognisedBy.PERSON || meant.column().isPresent()
                || !isOurs(head, columns);
    }

    private static boolean isOurs(Head head, List<? extends Column> columns) {
        return columns.stream().anyMatch(column -> rank(head, column, columns) >= 0);
    }

    private static void claim(Head head, List<? extends Column> columns, Map<Column, List<Claim>> claims) {
        for (Column column : columns) {
            int rank = rank(head, column, columns);
            if (rank >= 0) {
                claims.computeIfAbsent(column, any -> new ArrayList<>()).add(new Claim(column, head.column(), rank));
            }
        }
    }

    private static int rank(RecognisedBy by) {
        return by == RecognisedBy.PERSON ? SAID_HERE * RANKS : by == RecognisedBy.REMEMBERED ? SAID_BEFORE : ADDED;
    }

    /** The columns whose parts have headings of their own, unless one is named whole; no other column claims the parts. */
    private static Map<Column, SplitColumn> named(List<Head> heads, List<Column> columns, Map<Integer, Meant> said,
            Map<Column, List<Claim>> claims) {
        Map<Column, SplitColumn> split = new LinkedHashMap<>();
        Map<Integer, Set<Column>> claimed = new HashMap<>();
        claims.forEach((column, of) -> of
                .forEach(claim -> claimed.computeIfAbsent(claim.place(), any -> new HashSet<>()).add(column)));
        for (Column column : columns) {
            boolean choice = column.heading().parts() == Parts.CHOICE;
            SplitColumn.named(column, heads, place -> said.containsKey(place)
                    || choice && claimed.getOrDefault(place, Set.of()).stream().anyMatch(other -> other != column))
                    .filter(of -> claims.getOrDefault(column, List.of()).stream()
                            .allMatch(claim -> of.places().contains(claim.place())))
                    .ifPresent(of -> split.put(column, of));
        }
        Set<Integer> taken = split.values().stream().flatMap(of -> of.places().stream()).collect(Collectors.toSet());
        claims.values().forEach(of -> of.removeIf(claim -> taken.contains(claim.place())));
        claims.values().removeIf(List::isEmpty);
        return split;
    }

    private static Map<Integer, Column> placed(Map<Column, Integer> places, Map<Column, SplitColumn> split,
            Map<Column, List<Integer>> more) {
        Map<Integer, Column> read = new HashMap<>();
        more.forEach((column, at) -> at.forEach(place -> read.put(place, column)));
        places.forEach((column, place) -> read.put(place, column));
        split.forEach((column, of) -> of.places().forEach(place -> read.put(place, column)));
        return read;
    }

    private static List<Named> named(List<Head> heads, Map<Integer, Column> read, Map<Column, List<Integer>> unclear,
            Map<Integer, Meant> said, List<? extends Column> columns) {
        Set<Integer> twice = new HashSet<>();
        unclear.values().forEach(twice::addAll);
        return heads.stream().map(head -> {
            Column column = read.get(head.column());
            Meant meant = said.get(head.column());
            boolean ours = isOurs(head, columns);
            if (column != null) {
                return new Named(head, column, meant != null ? meant.by()
                        : head.leaf().equals(column.title()) ? RecognisedBy.TITLE : RecognisedBy.SYNONYM, ours);
            }
            if (meant != null && meant.column().isEmpty()) {
                return new Named(head, null, meant.by(), ours);
            }
            return new Named(head, null, twice.contains(head.column()) ? RecognisedBy.AMBIGUOUS
                    : NOTHING_TO_READ.matcher(head.leaf()).matches() ? RecognisedBy.NOT_NEEDED : RecognisedBy.UNKNOWN, ours);
        }).toList();
    }

    /** Headings that name no column and of which nobody said anything. */
    List<Head> unread() {
        return named.stream().filter(one -> one.by() == RecognisedBy.UNKNOWN).map(Named::head).toList();
    }

    /** Headings whose columns are left out because somebody said so of a list before. */
    List<Head> leftOut() {
        return named.stream().filter(one -> one.by() == RecognisedBy.REMEMBERED && one.column() == null).map(Named::head)
                .toList();
    }

    private static int rank(Head head, Column column, List<? extends Column> columns) {
        Heading heading = column.heading();
        if (head.group().isEmpty()) {
            int name = heading.rank(head.leaf());
            return name < 0 ? -1 : LIKELY * RANKS + name;
        }
        int joined = heading.rank(head.group() + head.leaf());
        if (joined >= 0) {
            return SURE + joined;
        }
        if (OfWhom.isSaidBy(head.group(), columns)) {
            boolean here = heading.within().isMeantBy(head.group())
                    && (heading.within().names().contains(head.leaf()) || heading.rank(head.leaf()) >= 0);
            return here ? SURE : -1;
        }
        int name = heading.rank(head.leaf());
        return name < 0 ? -1 : (OF_THE_PERSON.matcher(head.group()).find() ? LIKELY : POSSIBLE) * RANKS + name;
    }

    /** Whether a sheet can be read by this heading. */
    boolean isComplete(List<? extends Column> required) {
        return places.keySet().containsAll(required);
    }

    /** Whether all of these are named, if some of them twice. */
    boolean names(List<? extends Column> required) {
        return required.stream().allMatch(column -> places.containsKey(column) || unclear.containsKey(column));
    }

    int found() {
        return places.size() + unclear.size();
    }

    /**
     * The headings of tables that stand side by side, each with its own columns; null unless every column that must be there
     * is there equally often.
     */
    static @Nullable List<TableHead> sideBySide(List<Head> heads, TableHead whole, Layout.Sheet layout,
            List<? extends Column> required) {
        Set<Integer> times = new HashSet<>();
        required.forEach(column -> times.add(whole.unclear().getOrDefault(column, List.of()).size()));
        if (times.size() != 1 || times.contains(0)) {
            return null;
        }
        int tables = times.iterator().next();
        List<Integer> starts = whole.unclear().values().stream().filter(at -> at.size() == tables)
                .min((one, other) -> Integer.compare(Collections.min(one), Collections.min(other))).orElseThrow();
        List<TableHead> parts = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 == tables ? Integer.MAX_VALUE : starts.get(i + 1);
            TableHead part = of(heads.stream().filter(head -> head.column() >= from && head.column() < to).toList(),
                    whole.top(), whole.bottom(), layout);
            if (!part.isComplete(required)) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }
}
