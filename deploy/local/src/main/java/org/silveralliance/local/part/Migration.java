package org.silveralliance.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;

/** The migrations of an application's database: a short process with its owner's password, which the application has not. */
public final class Migration {

    private final Platform platform;
    private final Service service;

    public Migration(Platform platform, Service service) {
        this.platform = platform;
        this.service = service;
    }

    /** Nothing is run when this build has brought these data up to date before. */
    public void run() {
        Path stamp = platform.layout().data("migrated").resolve(service.database());
        String print = new Fingerprint().stamps(service.app(platform))
                .text(Integer.toString(service.projections(platform))).hex();
        if (Trees.read(stamp).equals(print)) {
            return;
        }
        Command.toLog("Migrating the database of " + service.module(), command(), environment(),
                Layout.folder(platform.layout().run()), platform.layout().log(service.module() + "-migration"));
        Trees.write(stamp, print);
    }

    private List<String> command() {
        Path app = service.app(platform);
        String program = service == Service.GATEWAY ? "org.silveralliance.gateway.migration.Migrate"
                : "org.silveralliance.kit.migration.Migrate";
        return List.of(platform.java(), platform.marker(service.module() + "-migration"), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", app.resolve("app") + "/*:" + app.resolve("lib/main") + "/*", program);
    }

    Map<String, String> environment() {
        return Map.of("SA_DB_HOST", "127.0.0.1", "SA_DB_PORT", Integer.toString(platform.port(Port.DB)), "SA_PROJECTIONS",
                Integer.toString(service.projections(platform)), "SA_DB_OWNER_PASSWORD", ownerPassword());
    }

    /** In live reload a changed migration is applied at once, so there the application itself is told who the owner is. */
    public Map<String, String> inLiveReload() {
        return Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "QUARKUS_FLYWAY_USERNAME", service.database() + "_owner",
                "QUARKUS_FLYWAY_PASSWORD", ownerPassword());
    }

    private String ownerPassword() {
        return platform.secrets().of("db-" + service.database() + "-owner");
    }
}
