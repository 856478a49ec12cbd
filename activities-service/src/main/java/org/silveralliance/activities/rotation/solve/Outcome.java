package org.silveralliance.activities.rotation.solve;

import java.util.List;

import org.silveralliance.activities.rotation.rules.RotationRefused.Code;

/** What a solver can say. */
public sealed interface Outcome {

    record Solved(Answer answer) implements Outcome {
    }

    /**
     * The hard rules cannot all be kept, for certain.
     *
     * @param conflicting a smallest set of wishes that cannot be granted together (none of them is superfluous); empty
     *        when it is impossible without any wish
     * @param conflicts the same wishes as sentences
     * @param reasons sentences naming units and months
     * @param wouldHelp facts of which each alone, if it were different, would make an answer possible
     */
    record Impossible(Code code, List<Wish> conflicting, List<String> conflicts, List<String> reasons, List<String> wouldHelp)
            implements
                Outcome {

        /** Everything in one paragraph. */
        public String sentence() {
            String help = wouldHelp.isEmpty() ? "" : "放宽以下任一项即可安排：" + String.join("；", wouldHelp) + "。";
            return String.join("；", reasons) + "。" + help;
        }
    }
}
