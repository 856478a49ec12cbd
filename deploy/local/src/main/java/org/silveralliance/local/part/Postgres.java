package org.silveralliance.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Signal;

/** One PostgreSQL 18 server with small memory and full durability. */
public final class Postgres {

    private static final String NAME = "postgres";

    private final Platform platform;
    private final Databases databases;
    private final Path binaries;
    private final Path data;
    private final Path log;

    public Postgres(Platform platform, Databases databases) {
        this.platform = platform;
        this.databases = databases;
        this.binaries = platform.layout().parts().resolve("postgres/bin");
        this.data = platform.layout().data(NAME);
        this.log = platform.layout().log(NAME);
    }

    /** Makes the data folder if there is none. A half-made one (crash, full disk) is made anew: it cannot hold data yet. */
    public Part prepare() {
        Layout.folderAround(data);
        Unprivileged user = Unprivileged.forFolders(binaries, data);
        Path made = data.resolveSibling(NAME + ".made");
        if (!Files.exists(made)) {
            Trees.delete(data);
            initialise(user);
            Trees.write(made, "");
        }
        user.own(data);
        return new Part(NAME, user.command(server()), Map.of(), platform.layout().run(), log, data.toString(), 1, Signal.INT,
                platform.port(Port.DB), databases::answers, Duration.ofSeconds(90));
    }

    private void initialise(Unprivileged user) {
        Layout.folder(data);
        user.own(data);
        Path password = data.resolveSibling(NAME + ".password");
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, platform.secrets().of("db-postgres"));
            user.own(password);
            Command.toLog("Making PostgreSQL's data folder",
                    user.command(List.of(binaries.resolve("initdb").toString(), "-D", data.toString(), "-U", "postgres",
                            "--pwfile=" + password, "--auth=scram-sha-256", "-E", "UTF8", "--locale=C",
                            "--locale-provider=builtin", "--builtin-locale=C.UTF-8")),
                    Map.of(), data, log);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's first password cannot be written", e);
        } finally {
            Trees.delete(password);
        }
    }

    private List<String> server() {
        return List.of(binaries.resolve("postgres").toString(), "-D", data.toString(), //
                "-c", "listen_addresses=127.0.0.1", "-p", Integer.toString(platform.port(Port.DB)), //
                "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "shared_buffers=96MB", //
                "-c", "work_mem=8MB", "-c", "maintenance_work_mem=64MB", "-c", "effective_cache_size=1GB", //
                "-c", "jit=off", "-c", "max_wal_size=1GB", "-c", "wal_level=replica", "-c", "timezone=UTC", //
                "-c", "random_page_cost=1.1", "-c", "autovacuum_max_workers=2", "-c", "io_method=sync", //
                "-c", "log_min_duration_statement=2000",
                // The detail of an error repeats the row it failed on.
                "-c", "log_error_verbosity=terse", "-c", "log_line_prefix=%m [%p] %d ");
    }
}
