package org.silveralliance.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.runtime.ShutdownEvent;

/** S-17: what one county asks for does not hold up the others. */
class JobsTest {

    private static final String GREEDY = "370522";
    private static final UUID OCCUPYING = UUID.randomUUID();
    private final Jobs jobs = new Jobs(() -> 1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch searched = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        jobs.stop(new ShutdownEvent());
    }

    private void start(Jobs.Kind kind, String division, String name) {
        DivisionScope.run(division,
                () -> jobs.start(kind, UUID.randomUUID(), () -> done.add(DivisionScope.current() + " " + name)));
    }

    private void occupy() {
        CountDownLatch begun = new CountDownLatch(1);
        DivisionScope.run(GREEDY, () -> jobs.start(Jobs.Kind.SEARCH, OCCUPYING, () -> {
            begun.countDown();
            try {
                searched.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }));
        await().atMost(Timeouts.EVENTUALLY).until(() -> begun.getCount() == 0);
    }

    @Test
    @DisplayName("S-17 counties take turns, each in the order it asked")
    void shouldTakeTurns() {
        occupy();
        List.of("a", "b", "c").forEach(name -> start(Jobs.Kind.SEARCH, GREEDY, name));
        start(Jobs.Kind.SEARCH, "370523", "a");
        start(Jobs.Kind.SEARCH, "370591", "a");
        searched.countDown();
        await().atMost(Timeouts.EVENTUALLY).until(() -> done.size() == 5);
        assertThat(done).containsExactly("370522 a", "370523 a", "370591 a", "370522 b", "370522 c");
    }

    @Test
    void shouldNotTakeUpWhatWaitsOrIsWorkedOn() {
        occupy();
        UUID thing = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            DivisionScope.run(GREEDY, () -> jobs.start(Jobs.Kind.SEARCH, OCCUPYING, () -> done.add("again")));
            DivisionScope.run(GREEDY, () -> jobs.start(Jobs.Kind.SEARCH, thing, () -> done.add("once")));
        }
        searched.countDown();
        start(Jobs.Kind.SEARCH, GREEDY, "last");
        await().atMost(Timeouts.EVENTUALLY).until(() -> done.contains("370522 last"));
        assertThat(done).containsExactly("once", "370522 last");
        DivisionScope.run(GREEDY, () -> jobs.start(Jobs.Kind.SEARCH, thing, () -> done.add("anew")));
        await().atMost(Timeouts.EVENTUALLY).until(() -> done.contains("anew"));
    }

    @Test
    @DisplayName("S-17 a workbook is read while a solver has the time it was given")
    void shouldReadBesideASearch() {
        occupy();
        start(Jobs.Kind.READING, GREEDY, "workbook");
        await().atMost(Timeouts.EVENTUALLY).until(() -> done.equals(List.of("370522 workbook")));
    }
}
