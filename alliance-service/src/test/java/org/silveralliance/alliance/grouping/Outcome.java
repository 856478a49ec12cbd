package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;

/** What a test expects to have been answered. */
public final class Outcome {

    private Outcome() {
    }

    public static Grouped grouped(GroupingAnswer answer) {
        assertThat(answer).isInstanceOf(Grouped.class);
        return (Grouped) answer;
    }

    static Refused refused(GroupingAnswer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return (Refused) answer;
    }
}
