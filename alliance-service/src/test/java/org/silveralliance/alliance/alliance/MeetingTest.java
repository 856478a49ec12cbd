package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.NominateLeader.Meeting;
import org.silveralliance.alliance.alliance.NominateLeader.Vote;
import org.silveralliance.kit.problem.Problem;

class MeetingTest {

    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    @DisplayName("G-06 more than half of those present, not of the votes")
    void shouldElectByMoreThanHalfOfThosePresent() {
        assertThat(meeting(21, 11, 4, 3).majority()).isEqualTo(PEOPLE.getFirst());
        assertThatThrownBy(() -> meeting(22, 11, 4, 3).majority()).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(AllianceProblem.NO_MAJORITY));
    }

    @Test
    @DisplayName("E-10 no branch's quorum is asked for: this is no party election")
    void shouldAskForNoQuorumOfABranch() {
        assertThat(meeting(1, 1).majority()).isEqualTo(PEOPLE.getFirst());
    }

    @Test
    @DisplayName("G-06 absurd counts do not wrap round to a majority")
    void shouldAddUpAbsurdCounts() {
        assertThatThrownBy(() -> meeting(21, 1_073_741_823, 1_073_741_823, 3).majority()).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(AllianceProblem.VOTES_DO_NOT_ADD_UP));
    }

    private static Meeting meeting(int present, int... votes) {
        return new Meeting(LocalDate.of(2026, 1, 10), present,
                IntStream.range(0, votes.length).mapToObj(i -> new Vote(PEOPLE.get(i), votes[i])).toList());
    }
}
