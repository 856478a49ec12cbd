package org.silveralliance.local.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.build.Checks;
import org.silveralliance.local.build.PartsStore;
import org.silveralliance.local.part.Service;
import org.silveralliance.local.process.Ending;
import org.silveralliance.local.process.ProcessRecord;
import org.silveralliance.local.process.Supervisor;

/** Starts the platform and stays with it until it is to stop. */
final class Up {

    private final Platform platform;
    private final UpOptions options;
    private final Supervisor supervisor;
    private final Lock lock;

    Up(Platform platform, UpOptions options) {
        this.platform = platform;
        this.options = options;
        this.supervisor = new Supervisor(platform.layout().run(), platform.progress());
        this.lock = new Lock(platform);
    }

    static int with(Platform platform, List<String> words) {
        UpOptions options = UpOptions.of(words);
        return options.detach() ? new Detached(platform).run(options) : new Up(platform, options).run();
    }

    private int run() {
        start();
        throw supervisor.givenUp().join();
    }

    /** Returns once everything is ready; from then on Ctrl-C, `down` or the end of the launcher stop it in order. */
    void start() {
        Checks checks = new Checks(platform);
        checks.jdk();
        lock.take();
        Trees.delete(readyMarker(platform));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        checks.node();
        endOrphans();
        checks.ports(ports());
        checks.disk();
        wipeIfAsked();
        new Logs(platform).turnOver();
        build();
        try {
            new StartOrder(platform, supervisor, options).run().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
        if (!options.partsOnly()) {
            new Demo(platform).playOnce(options.empty());
        }
        Trees.write(readyMarker(platform), "");
        platform.progress().plain(new Welcome(platform, options).text());
    }

    private void stop() {
        if (!ProcessRecord.all(platform.layout().run()).isEmpty()) {
            platform.progress().say("stopping everything in order");
        }
        supervisor.stop();
        Trees.delete(readyMarker(platform));
        lock.release();
        platform.progress().say("stopped; data stays in " + platform.layout().state());
    }

    static java.nio.file.Path readyMarker(Platform platform) {
        return platform.layout().run().resolve("ready");
    }

    private void endOrphans() {
        List<ProcessRecord> orphans = ProcessRecord.all(platform.layout().run()).stream()
                .filter(record -> record.alive().isPresent()).toList();
        if (!orphans.isEmpty()) {
            platform.progress().say("a launcher was killed and left processes behind, ending them first: "
                    + String.join(", ", orphans.stream().map(ProcessRecord::name).toList()));
        }
        new Ending(platform.layout().run(), platform.progress()).endAll();
    }

    private void wipeIfAsked() {
        if (options.fresh()) {
            platform.progress().say("wiping the data in " + platform.layout().state().resolve("data"));
            Trees.delete(platform.layout().state().resolve("data"));
        }
    }

    private void build() {
        PartsStore parts = new PartsStore(platform);
        if (parts.isStale()) {
            parts.fetch();
        }
        if (options.partsOnly()) {
            return;
        }
        Applications applications = new Applications(platform);
        List<Service> stale = applications.stale().stream().filter(service -> !options.without().contains(service)).toList();
        applications.build(stale);
    }

    private Set<Port> ports() {
        return options.partsOnly() ? EnumSet.of(Port.DB, Port.KAFKA, Port.KAFKA_CONTROLLER, Port.KEYCLOAK)
                : EnumSet.allOf(Port.class);
    }
}
