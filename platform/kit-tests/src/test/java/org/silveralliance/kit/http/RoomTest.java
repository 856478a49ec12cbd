package org.silveralliance.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

class RoomTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    @DisplayName("who finds no place in time is refused with the reason, and holds none")
    void shouldRefuseWhoFindsNoPlace() {
        Room room = new Room(2, Duration.ofMillis(20));
        try (Room.Place _ = room.enter("第一"); Room.Place _ = room.enter("第二")) {
            assertThatThrownBy(() -> room.enter("人较多，请稍后再试")).isInstanceOfSatisfying(Problem.class,
                    refused -> assertThat(refused.type()).isEqualTo(KitProblem.UNAVAILABLE)).hasMessage("人较多，请稍后再试");
        }
        try (Room.Place _ = room.enter("第三"); Room.Place _ = room.enter("第四")) {
            assertThatThrownBy(() -> room.enter("满")).isInstanceOf(Problem.class);
        }
    }

    @Test
    @DisplayName("who waits comes in when somebody leaves")
    void shouldComeInWhenSomebodyLeaves() throws Exception {
        Room room = new Room(1, LONG);
        CompletableFuture<Void> second;
        try (Room.Place _ = room.enter("第一")) {
            second = CompletableFuture.runAsync(() -> room.enter("第二").close());
            assertThat(second).isNotDone();
        }
        assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isNull();
    }

    @Test
    @DisplayName("who is told to stop waits no longer, and stays told")
    void shouldNotWaitAtTheEnd() {
        Room room = new Room(1, LONG);
        try (Room.Place _ = room.enter("第一")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> room.enter("第二")).isInstanceOf(Problem.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
