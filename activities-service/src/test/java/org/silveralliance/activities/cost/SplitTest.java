package org.silveralliance.activities.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.cost.Split.Part;

/** Shares are the cost, to the fen. */
class SplitTest {

    @Test
    @DisplayName("R-16 2,860.50 by 27:24:23:19:11:22 people")
    void shouldShareByHead() {
        assertThat(shares("2860.50", 27, 24, 23, 19, 11, 22)).containsExactly("612.96", "544.86", "522.15", "431.35", "249.73",
                "499.45");
    }

    @Test
    @DisplayName("R-16 2,860.50 shared by six is 476.75 each")
    void shouldShareEqually() {
        assertThat(shares("2860.50", 1, 1, 1, 1, 1, 1)).containsOnly("476.75");
    }

    @Test
    @DisplayName("R-16 a fen that is left goes to the lower seat; who has no part pays nothing")
    void shouldGiveTheLastFenBySeat() {
        assertThat(shares("100.00", 1, 1, 1)).containsExactly("33.34", "33.33", "33.33");
        assertThat(shares("0.01", 1, 0, 1)).containsExactly("0.01", "0.00", "0.00");
    }

    @Test
    @DisplayName("R-16 of 100,000 costs each is shared exactly, no share a fen off its due, whatever the order of units")
    void shouldShareEveryCostExactly() {
        Random random = new Random(20261201);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal total = BigDecimal.valueOf(1 + random.nextLong(9_999_999_999L), 2);
            List<Part> parts = new ArrayList<>();
            long weights = 0;
            int units = 1 + random.nextInt(24);
            for (int seat = 1; seat <= units; seat++) {
                int weight = seat == 1 ? 1 + random.nextInt(300) : random.nextInt(300);
                weights += weight;
                parts.add(new Part(new UUID(random.nextLong(), random.nextLong()), seat, weight));
            }
            Map<UUID, BigDecimal> shares = Split.of(total, parts);
            Collections.shuffle(parts, random);
            if (!Split.of(total, parts).equals(shares) || !isExact(total, weights, parts, shares)) {
                throw new AssertionError(total + " among " + parts + " became " + shares);
            }
        }
    }

    /** Reckoned in another way than the rule: by comparing fractions, not by dividing. */
    private static boolean isExact(BigDecimal total, long weights, List<Part> parts, Map<UUID, BigDecimal> shares) {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = BigDecimal.valueOf(weights);
        BigDecimal fen = new BigDecimal("0.01").multiply(all);
        return sum.compareTo(total) == 0 && parts.stream().allMatch(part -> {
            BigDecimal off = shares.getOrDefault(part.unitId(), BigDecimal.ONE.negate()).multiply(all)
                    .subtract(total.multiply(BigDecimal.valueOf(part.weight()))).abs();
            return off.compareTo(fen) < 0;
        });
    }

    private static List<String> shares(String total, int... weights) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            parts.add(new Part(new UUID(1, i), i + 1, weights[i]));
        }
        Map<UUID, BigDecimal> shares = Split.of(new BigDecimal(total), parts.reversed());
        return parts.stream().map(part -> String.valueOf(shares.get(part.unitId()))).toList();
    }
}
