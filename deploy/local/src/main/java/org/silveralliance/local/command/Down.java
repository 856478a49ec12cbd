package org.silveralliance.local.command;

import java.util.List;
import java.util.Optional;

import org.silveralliance.local.Platform;
import org.silveralliance.local.process.Ending;
import org.silveralliance.local.process.ProcessRecord;

/** Stops the platform, or what a killed launcher left of it. */
final class Down {

    private final Platform platform;

    Down(Platform platform) {
        this.platform = platform;
    }

    int run() {
        Optional<ProcessRecord> launcher = Lock.holder(platform);
        Ending ending = new Ending(platform.layout().run(), platform.progress());
        List<ProcessRecord> parts = ProcessRecord.all(platform.layout().run()).stream()
                .filter(part -> part.alive().isPresent()).toList();
        if (launcher.isEmpty() && parts.isEmpty()) {
            platform.progress().plain("Nothing is running.");
            return 0;
        }
        platform.progress().say("stopping the platform");
        launcher.ifPresent(record -> ending.end(List.of(record)));
        ending.endAll();
        return 0;
    }
}
