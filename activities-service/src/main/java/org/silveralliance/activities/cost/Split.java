package org.silveralliance.activities.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shares an amount by weights so that the shares are the amount to the fen: each gets its whole fen, and those left over go one
 * each to the largest remainders (Hamilton's method), among equal ones to the lower seat. In which order the units stand makes
 * no difference.
 */
public final class Split {

    private static final Comparator<Rest> LARGEST_FIRST = Comparator.comparingLong(Rest::remainder).reversed()
            .thenComparingInt(rest -> rest.part().seat()).thenComparing(rest -> rest.part().unitId());

    private Split() {
    }

    /** A unit with its weight, 0 to 100,000. */
    public record Part(UUID unitId, int seat, int weight) {
    }

    private record Rest(Part part, long remainder) {
    }

    /**
     * The share of each unit, in yuan with two decimals.
     *
     * @param total above 0, below 100 million yuan, of whole fen
     * @param parts at least one of a weight above 0, at most 1,000, each unit once
     */
    public static Map<UUID, BigDecimal> of(BigDecimal total, List<Part> parts) {
        long fen = fen(total);
        long weights = parts.stream().mapToLong(Part::weight).sum();
        if (weights <= 0) {
            throw new IllegalArgumentException("Nobody to bear the cost");
        }
        Map<UUID, Long> shares = new HashMap<>();
        parts.forEach(part -> shares.put(part.unitId(), fen * part.weight() / weights));
        long left = fen - shares.values().stream().mapToLong(Long::longValue).sum();
        parts.stream().map(part -> new Rest(part, fen * part.weight() % weights)).sorted(LARGEST_FIRST).limit(left)
                .forEach(rest -> shares.merge(rest.part().unitId(), 1L, Long::sum));
        Map<UUID, BigDecimal> yuan = new HashMap<>();
        shares.forEach((unit, share) -> yuan.put(unit, BigDecimal.valueOf(share, 2)));
        return yuan;
    }

    /** Yuan of whole fen, as fen. */
    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }
}
