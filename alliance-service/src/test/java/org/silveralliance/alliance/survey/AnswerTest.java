package org.silveralliance.alliance.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.survey.Answer.Reason;
import org.silveralliance.kit.problem.Problem;

class AnswerTest {

    @Test
    @DisplayName("P-01 G-02 the rule counts people who come, not people on the list")
    void shouldCountPeopleWhoCome() {
        assertThat(answer(true, 34, 4).candidacy(5)).contains(Reason.LOW_PARTICIPATION);
        assertThat(answer(true, 12, 5).candidacy(5)).isEmpty();
        assertThat(answer(true, 12, 5).candidacy(6)).contains(Reason.LOW_PARTICIPATION);
        assertThat(answer(false, 40, null).candidacy(5)).contains(Reason.NO_BRANCH);
    }

    @Test
    @DisplayName("G-01 an answer that contradicts itself is refused")
    void shouldRefuseContradictions() {
        assertThatThrownBy(() -> answer(true, 4, 5).mustAddUp()).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> answer(true, 4, null).mustAddUp()).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> answer(false, -1, null).mustAddUp()).isInstanceOf(Problem.class);
    }

    private static Answer answer(boolean branch, int members, @Nullable Integer regular) {
        return new Answer(UUID.randomUUID(), branch, members, regular);
    }
}
