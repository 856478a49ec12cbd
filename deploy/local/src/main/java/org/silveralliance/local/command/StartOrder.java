package org.silveralliance.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.silveralliance.local.Platform;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.part.Databases;
import org.silveralliance.local.part.Kafka;
import org.silveralliance.local.part.Keycloak;
import org.silveralliance.local.part.Migration;
import org.silveralliance.local.part.Postgres;
import org.silveralliance.local.part.Service;
import org.silveralliance.local.part.Simulator;
import org.silveralliance.local.part.Topics;
import org.silveralliance.local.process.Supervisor;

/** Who waits for whom: everything for PostgreSQL, the services for their migrations and for Kafka's topics too. */
final class StartOrder {

    private final Platform platform;
    private final Supervisor supervisor;
    private final UpOptions options;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    StartOrder(Platform platform, Supervisor supervisor, UpOptions options) {
        this.platform = platform;
        this.supervisor = supervisor;
        this.options = options;
    }

    /** Completes when all parts are ready, or with the first failure. */
    CompletableFuture<Void> run() {
        CompletableFuture<Void> database = step(() -> {
            Databases databases = new Databases(platform);
            supervisor.start(new Postgres(platform, databases).prepare());
            databases.prepare();
        });
        CompletableFuture<Void> broker = step(() -> {
            supervisor.start(new Kafka(platform).prepare());
            new Topics(platform).prepare();
        });
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker));
        all.add(after(database, () -> supervisor.start(new Keycloak(platform).prepare())));
        if (!options.partsOnly()) {
            Simulator.part(platform).ifPresent(part -> all.add(step(() -> supervisor.start(part))));
            CompletableFuture<Void> ground = CompletableFuture.allOf(database, broker);
            for (Service service : new Applications(platform).present()) {
                if (!options.without().contains(service)) {
                    CompletableFuture<Void> migrated = after(database, () -> new Migration(platform, service).run());
                    all.add(after(CompletableFuture.allOf(ground, migrated),
                            () -> supervisor.start(service.part(platform))));
                }
            }
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> done.complete(null));
        return done;
    }

    private CompletableFuture<Void> step(Runnable work) {
        return watched(CompletableFuture.runAsync(work, Thread::startVirtualThread));
    }

    private CompletableFuture<Void> after(CompletableFuture<Void> first, Runnable work) {
        return watched(first.thenRunAsync(work, Thread::startVirtualThread));
    }

    private CompletableFuture<Void> watched(CompletableFuture<Void> step) {
        step.whenComplete((nothing, failure) -> {
            if (failure != null) {
                done.completeExceptionally(failure);
            }
        });
        return step;
    }
}
