package org.silveralliance.kit.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.TableHead.Claim;

/** Second columns of the same person: 座机 beside 手机, 联系电话2, 离休时间 beside 退休时间. */
final class MoreColumns {

    private static final Pattern COUNTED = Pattern.compile("[2-9二三]$");
    private static final Set<Parts> TAKEN = Set.of(Parts.PHONE, Parts.DATE);
    /** Of two dates nobody has both. */
    private static final String OF_VETERANS = "离休";
    /** More numbers has nobody. */
    private static final int MOST = 4;

    private MoreColumns() {
    }

    /**
     * The places of second columns, from left to right, by the column of the first.
     *
     * @param claims which heads name which column
     * @param places where each column is read
     * @param split those of them that stand in several columns
     * @param said the places of which a person said what they are
     */
    static Map<Column, List<Integer>> of(List<Head> heads, Map<Column, List<Claim>> claims, Map<Column, Integer> places,
            Set<Column> split, Set<Integer> said) {
        Map<Column, List<Integer>> more = new HashMap<>();
        places.forEach((column, first) -> {
            // A relative's is his own, and of several relatives it is known whose.
            if (TAKEN.contains(column.heading().parts()) && !split.contains(column)
                    && column.heading().within().words().isEmpty()) {
                Set<Integer> claimed = new HashSet<>();
                claims.getOrDefault(column, List.of()).forEach(claim -> claimed.add(claim.place()));
                List<Integer> second = heads.stream().filter(head -> isSecond(head, column, claimed.contains(head.column())))
                        .map(Head::column).filter(place -> !place.equals(first) && !said.contains(place)).limit(MOST).toList();
                if (!second.isEmpty()) {
                    more.put(column, second);
                }
            }
        });
        return more;
    }

    private static boolean isSecond(Head head, Column column, boolean claimed) {
        return column.heading().parts() == Parts.PHONE ? claimed || isCounted(head, column)
                : claimed && head.leaf().startsWith(OF_VETERANS);
    }

    private static boolean isCounted(Head head, Column column) {
        return head.group().isEmpty() && COUNTED.matcher(head.leaf()).find()
                && column.heading().rank(COUNTED.matcher(head.leaf()).replaceFirst("")) >= 0;
    }
}
