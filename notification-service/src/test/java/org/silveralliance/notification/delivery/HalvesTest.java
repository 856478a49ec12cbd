package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HalvesTest {

    @Test
    @DisplayName("the two that are impossible end alone, the other 198 are served once each")
    void shouldEndTheImpossibleAlone() {
        List<Integer> all = IntStream.range(0, 200).boxed().toList();
        List<Integer> served = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Halves.of(all, some -> {
            sizes.add(some.size());
            if (some.contains(7) || some.contains(150)) {
                throw new IllegalStateException("impossible");
            }
            served.addAll(some);
        }, alone::add);
        assertThat(alone).containsExactly(7, 150);
        assertThat(served).hasSize(198).doesNotHaveDuplicates().doesNotContain(7, 150);
        assertThat(sizes).hasSizeLessThan(40);
    }

    @Test
    @DisplayName("a database that is away is nobody's own fault: nothing ends")
    void shouldThrowWhatPasses() {
        List<Integer> alone = new ArrayList<>();
        assertThatThrownBy(() -> Halves.of(List.of(1, 2), some -> {
            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
        }, alone::add)).isInstanceOf(IllegalStateException.class);
        assertThat(alone).isEmpty();
    }
}
