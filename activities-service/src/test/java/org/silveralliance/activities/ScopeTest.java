package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

class ScopeTest {

    private static final UUID LED = new UUID(1, 1);
    private static final UUID JOINED = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);
    private static final UUID UNIT = new UUID(2, 1);

    private final Scope scope = new Scope(false, Set.of(LED), Set.of(JOINED), Set.of(UNIT), Optional.empty(),
            Set.of());

    @Test
    @DisplayName("G-12 who leads acts for every unit, who belongs acts for its own")
    void shouldActForOwnUnitsOnly() {
        assertThat(scope.actsFor(LED, new UUID(9, 9))).isTrue();
        assertThat(scope.actsFor(JOINED, UNIT)).isTrue();
        assertThat(scope.actsFor(JOINED, new UUID(9, 9))).isFalse();
    }

    @Test
    @DisplayName("G-12 outside the scope is 404, inside without the right is 403")
    void shouldTellNotFoundFromForbidden() {
        assertThatThrownBy(() -> scope.mustManage(OTHER)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(KitProblem.NOT_FOUND));
        assertThatThrownBy(() -> scope.mustManage(JOINED)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(KitProblem.FORBIDDEN));
    }

    @Test
    @DisplayName("X-02 who leads and belongs nowhere sees no alliance")
    void shouldSeeNothingWithoutAnAlliance() {
        Scope nowhere = new Scope(false, Set.of(), Set.of(), Set.of(), Optional.empty(), Set.of());

        assertThat(nowhere.visible()).isEmpty();
        assertThat(nowhere.sees(OTHER)).isFalse();
        assertThat(scope.visible()).containsExactlyInAnyOrder(LED, JOINED);
    }
}
