package org.silveralliance.members.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Per cents to two decimals. */
final class Shares {

    private static final long WHOLE = 10_000;
    private static final int DECIMALS = 2;

    private Shares() {
    }

    /**
     * What parts are of their sum; they add up to 100.00 by largest remainder, ties to the first. Of nothing there are none.
     */
    static List<BigDecimal> of(List<Long> parts) {
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return parts.stream().map(_ -> percent(0)).toList();
        }
        List<Long> hundredths = new ArrayList<>(parts.stream().map(part -> part * WHOLE / sum).toList());
        int spare = (int) (WHOLE - hundredths.stream().mapToLong(Long::longValue).sum());
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer at) -> parts.get(at) * WHOLE % sum).reversed()).limit(spare)
                .forEach(at -> hundredths.set(at, hundredths.get(at) + 1));
        return hundredths.stream().map(Shares::percent).toList();
    }

    /** What a part is of a whole that it need not be of alone, rounded half up. */
    static BigDecimal of(long part, long whole) {
        return percent((part * WHOLE * 2 + whole) / (whole * 2));
    }

    private static BigDecimal percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }
}
