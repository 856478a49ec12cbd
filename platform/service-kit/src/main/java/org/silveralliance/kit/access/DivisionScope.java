package org.silveralliance.kit.access;

import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/**
 * The division prefix that the present work may see. Work for a request takes it from the caller; work without a caller
 * (events, jobs) states it. Nothing stated means nothing visible.
 */
public final class DivisionScope {

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

    /** Whether a thing of that division lies within the prefix in force. */
    public static boolean covers(String division) {
        String prefix = current();
        return !prefix.isEmpty() && division.startsWith(prefix);
    }
}
