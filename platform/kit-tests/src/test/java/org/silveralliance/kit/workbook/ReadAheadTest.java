package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int MANY = 10_000;

    @Test
    void shouldHandOverEverythingInOrderOnTheCallersThread() {
        List<Integer> taken = new ArrayList<>();
        Set<Thread> threads = new java.util.HashSet<>();
        ReadAhead.forEach(IntStream.range(0, MANY).boxed().iterator(), number -> {
            taken.add(number);
            threads.add(Thread.currentThread());
        });
        assertThat(taken).containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void shouldPassOnWhatBreaksTheMakingAfterTheRowsBefore() {
        List<Integer> taken = new ArrayList<>();
        Iterator<Integer> source = IntStream.range(0, MANY).boxed().map(number -> {
            if (number == 700) {
                throw new IllegalArgumentException("row 700");
            }
            return number;
        }).iterator();
        assertThatThrownBy(() -> ReadAhead.forEach(source, taken::add)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 700");
        assertThat(taken).hasSizeLessThanOrEqualTo(700);
    }

    @Test
    void shouldStopMakingWhenTheTakerGivesUp() {
        AtomicInteger made = new AtomicInteger();
        Iterator<Integer> endless = Stream.generate(made::incrementAndGet).iterator();
        assertThatThrownBy(() -> ReadAhead.forEach(endless, number -> {
            throw new IllegalStateException("enough");
        })).hasMessage("enough");
        int afterwards = made.get();
        assertThat(made.get()).as("nobody makes any more").isEqualTo(afterwards).isLessThan(MANY);
    }
}
