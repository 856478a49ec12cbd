package org.silveralliance.kit.access;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.silveralliance.kit.problem.TransientFailure;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/**
 * The division prefix that the present work may see. Work for a request takes it from the caller; work without a caller
 * (events, jobs) states it. Nothing stated means nothing visible.
 */
public final class DivisionScope {

    private static final Logger LOG = Logger.getLogger(DivisionScope.class);
    private static final Pattern CODE = Pattern.compile("[1-8][0-9]{0,11}");
    /** First digits of GB/T 2260 codes: together they cover every division. */
    private static final List<String> REGIONS = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    private static final ScopedValue<String> STATED = ScopedValue.newInstance();

    private DivisionScope() {
    }

    /** Runs work for one division, as an event or a job does. */
    public static void run(String division, Runnable work) {
        ScopedValue.where(STATED, division).run(work);
    }

    /** Runs work for one division and returns its result. */
    public static <T> T call(String division, Supplier<T> work) {
        return ScopedValue.where(STATED, division).call(work::get);
    }

    /**
     * For jobs without a caller: finds in one great region after the other, then works on each thing found, each on its own:
     * one that fails is left for the next time and keeps no other from being done. The work states the division of its thing
     * by itself.
     */
    public static <T> void everywhere(Supplier<List<T>> find, Consumer<T> work) {
        List<T> found = REGIONS.stream().flatMap(region -> call(region, find).stream()).toList();
        for (T thing : found) {
            try {
                work.accept(thing);
            } catch (RuntimeException failed) {
                if (TransientFailure.matches(failed)) {
                    // The database is away: for the others, too.
                    throw failed;
                }
                LOG.error("One thing of many could not be done and is left for the next time", failed);
            }
        }
    }

    /** The prefix in force; empty when there is none. */
    public static String current() {
        if (STATED.isBound()) {
            return STATED.get();
        }
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return "";
        }
        return container.instance(Caller.class).get().division();
    }

    /**
     * The first code that lies behind all codes of a prefix: together with the prefix itself the range that row-level security
     * and indexes know. Counted as a number, so that the range holds in every collation; what is no code has an empty range.
     */
    static String end(String prefix) {
        return CODE.matcher(prefix).matches() ? Long.toString(Long.parseLong(prefix) + 1) : "";
    }

    /** Whether a thing of that division lies within the prefix in force. */
    public static boolean covers(String division) {
        String prefix = current();
        return !prefix.isEmpty() && division.startsWith(prefix);
    }
}
