package org.silveralliance.notification.delivery;

import java.util.List;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.silveralliance.kit.problem.TransientFailure;

/** Work for many at once of which one may be impossible: it is found by halving, ends alone, and all others are served. */
final class Halves {

    private static final Logger LOG = Logger.getLogger(Halves.class);

    private Halves() {
    }

    /**
     * Does the work for all, as few times as it takes; what fails alone goes to {@code alone}. Work that failed has left
     * nothing behind. A fault of the moment is thrown: it is nobody's own.
     */
    static <T> void of(List<T> things, Consumer<List<T>> work, Consumer<T> alone) {
        try {
            work.accept(things);
        } catch (RuntimeException failed) {
            if (TransientFailure.matches(failed)) {
                throw failed;
            }
            if (things.size() == 1) {
                LOG.errorf(failed, "%s ends here, because it fails alone", things.getFirst());
                alone.accept(things.getFirst());
            } else {
                int half = things.size() / 2;
                of(things.subList(0, half), work, alone);
                of(things.subList(half, things.size()), work, alone);
            }
        }
    }
}
