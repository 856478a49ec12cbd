package org.silveralliance.notification.planning;

import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;
import org.silveralliance.kit.problem.TransientFailure;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One piece of work in a transaction of its own, so that one that fails ends alone. */
final class Alone {

    private static final Logger LOG = Logger.getLogger(Alone.class);

    private Alone() {
    }

    /** Does the work, or ends it when it fails for a reason of its own; whether there was anything to do. */
    static boolean run(String what, BooleanSupplier work, BooleanSupplier end) {
        try {
            return QuarkusTransaction.requiringNew().call(work::getAsBoolean);
        } catch (RuntimeException failed) {
            if (TransientFailure.matches(failed)) {
                throw failed;
            }
            LOG.errorf(failed, "%s ends here, because it fails", what);
            return QuarkusTransaction.requiringNew().call(end::getAsBoolean);
        }
    }
}
