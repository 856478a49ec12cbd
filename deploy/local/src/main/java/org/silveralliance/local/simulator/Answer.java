package org.silveralliance.local.simulator;

import java.util.Map;

/** What a vendor answers; {@code lost} means that it did the work and the answer never arrives. */
record Answer(int status, Map<String, ?> body, boolean lost) {

    static Answer ok(Map<String, ?> body) {
        return new Answer(200, body, false);
    }

    static Answer refused(int status, Map<String, ?> body) {
        return new Answer(status, body, false);
    }

    Answer butLost() {
        return new Answer(status, body, true);
    }
}
