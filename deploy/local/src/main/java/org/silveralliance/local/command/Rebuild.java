package org.silveralliance.local.command;

import java.util.List;

import org.silveralliance.local.Platform;
import org.silveralliance.local.part.Service;

/** Has a service build its projections again from the first event on, at the next start. */
final class Rebuild {

    private final Platform platform;

    Rebuild(Platform platform) {
        this.platform = platform;
    }

    int run(List<String> words) {
        Service service = Environment.service(words);
        Lock lock = new Lock(platform);
        lock.take();
        try {
            service.rebuildProjections(platform);
        } finally {
            lock.release();
        }
        platform.progress().say("at the next ./alliance up " + service.module() + " reads all events again");
        return 0;
    }
}
