package org.silveralliance.alliance.access;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.silveralliance.kit.access.DivisionScope;

/** For jobs without a caller: everything there is, one great region of GB/T 2260 (first digit) after the other. */
public final class Regions {

    private static final List<String> ALL = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private Regions() {
    }

    /** Reads in every region; what was found is then worked on within its own division. */
    public static <T> void forEach(Supplier<List<T>> find, Consumer<T> work) {
        Stream<T> found = ALL.stream().flatMap(region -> DivisionScope.call(region, find).stream());
        found.toList().forEach(work);
    }
}
