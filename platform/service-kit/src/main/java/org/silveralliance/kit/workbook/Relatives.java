package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.TableHead.Claim;

/** The columns of several relatives, of whom there is room for one: 家属情况 over 姓名, 电话, 姓名, 电话. */
final class Relatives {

    /** What follows the word that says who it is. */
    private static final Pattern NAMES = Pattern
            .compile("(姓名|名字|联系人|联络人|联系电话|紧急电话|电话号码|联络电话|联系方式|手机号码|手机号|手机|电话)+$");

    private static final Pattern TO_BE_TOLD = Pattern.compile("联系人|联络人|紧急");

    /** One of them, with his columns and whether a heading says that it is he who is to be told. */
    private record Relative(String who, Map<Column, Claim> columns, boolean toBeTold) {

        Map<Column, Integer> places() {
            return columns.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, claim -> claim.getValue().place()));
        }

        int place() {
            return columns.values().stream().mapToInt(Claim::place).min().orElse(0);
        }
    }

    private Relatives() {
    }

    /**
     * Leaves claims of one relative only, of whom most is told, the contact before others and the first before the next, and
     * returns the columns of the others from left to right; none when nobody could tell whose a column is.
     */
    static List<Map<Column, Integer>> keepOne(List<Head> heads, Map<Column, List<Claim>> claims) {
        Set<Column> theirs = claims.keySet().stream().filter(column -> !column.heading().within().words().isEmpty())
                .collect(Collectors.toSet());
        if (theirs.stream().allMatch(column -> claims.getOrDefault(column, List.of()).size() < 2) || isSaid(theirs, claims)) {
            return List.of();
        }
        List<Relative> relatives = relatives(heads, claims, theirs);
        if (relatives.stream().anyMatch(one -> relatives.stream().filter(other -> other.who().equals(one.who()))
                .anyMatch(other -> !other.columns().keySet().equals(one.columns().keySet())))) {
            return List.of();
        }
        Relative kept = relatives.stream().min(Comparator.comparingInt((Relative one) -> -one.columns().size())
                .thenComparing(Relative::toBeTold, Comparator.reverseOrder()).thenComparingInt(Relative::place)).orElseThrow();
        theirs.forEach(column -> claims.computeIfPresent(column, (any, of) -> {
            Claim own = kept.columns().get(column);
            return own == null ? null : List.of(own);
        }));
        return relatives.stream().filter(one -> one != kept).sorted(Comparator.comparingInt(Relative::place))
                .map(Relative::places).toList();
    }

    /** What a person said of a column here holds before any of this. */
    private static boolean isSaid(Set<Column> theirs, Map<Column, List<Claim>> claims) {
        return theirs.stream().flatMap(column -> claims.getOrDefault(column, List.of()).stream())
                .anyMatch(claim -> claim.rank() < 0);
    }

    private static List<Relative> relatives(List<Head> heads, Map<Column, List<Claim>> claims, Set<Column> theirs) {
        TreeMap<Integer, Claim> inOrder = new TreeMap<>();
        theirs.forEach(column -> claims.getOrDefault(column, List.of()).forEach(claim -> inOrder.put(claim.place(), claim)));
        List<Relative> relatives = new ArrayList<>();
        inOrder.forEach((place, claim) -> {
            Head head = heads.stream().filter(one -> one.column() == place).findFirst().orElseThrow();
            String who = who(head);
            Relative of = relatives.stream().filter(one -> one.who().equals(who))
                    .filter(one -> !one.columns().containsKey(claim.column())).findFirst().orElse(null);
            if (of == null) {
                of = new Relative(who, new HashMap<>(), TO_BE_TOLD.matcher(head.shown()).find());
                relatives.add(of);
            }
            of.columns().put(claim.column(), claim);
        });
        return relatives;
    }

    private static String who(Head head) {
        return NAMES.matcher(head.group().isEmpty() ? head.leaf() : head.group()).replaceFirst("");
    }
}
