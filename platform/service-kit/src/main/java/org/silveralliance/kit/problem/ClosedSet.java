package org.silveralliance.kit.problem;

import java.util.Arrays;
import java.util.List;

/** How a value outside of a closed set is refused, in a body, a form or an address alike. */
public final class ClosedSet {

    private ClosedSet() {
    }

    /**
     * The problem, naming the field or parameter and in {@code allowed} what would have been taken.
     *
     * @param set the enum
     */
    public static Problem refuse(Problem problem, String pointer, Class<?> set) {
        List<String> allowed = names(set);
        return problem.at(pointer, "应为以下之一：" + String.join("、", allowed)).with("allowed", allowed);
    }

    /** The values of a closed set, in their order. */
    public static List<String> names(Class<?> set) {
        return Arrays.stream(set.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }
}
