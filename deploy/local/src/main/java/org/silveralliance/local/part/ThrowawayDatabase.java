package org.silveralliance.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.LogTail;

/**
 * One PostgreSQL for all test processes of a run, each of which makes its service's database in it. It believes everybody who
 * calls from this machine, and what it holds ends with it.
 */
public final class ThrowawayDatabase implements AutoCloseable {

    private static final String NAME = "test-database";
    private static final long POLL_MILLIS = 100;
    private static final long LONGEST_SECONDS = 60;

    private final Process server;
    private final int port;
    private final Path data;
    private final Thread endWithUs = new Thread(this::end, NAME);

    private ThrowawayDatabase(Process server, int port, Path data) {
        this.server = server;
        this.port = port;
        this.data = data;
    }

    public static ThrowawayDatabase start(Platform platform) {
        Path binaries = platform.layout().parts().resolve("postgres/bin");
        Path data = Layout.folderAround(platform.layout().cache().resolve(NAME).resolve("data")).resolve("data");
        Path log = platform.layout().log(NAME);
        Trees.delete(data);
        Trees.delete(log);
        Unprivileged user = Unprivileged.forFolders(binaries, data);
        Layout.folder(data);
        user.own(data);
        Command.toLog("Making the test database's data folder", user.command(List.of(binaries.resolve("initdb").toString(),
                "-D", data.toString(), "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8")), Map.of(), data, log);
        int port = freePort();
        List<String> command = user.command(List.of(binaries.resolve("postgres").toString(), "-D", data.toString(), "-c",
                "listen_addresses=127.0.0.1", "-p", Integer.toString(port), "-c", "unix_socket_directories=", "-c",
                // Pools of several services' tests at a time.
                "max_connections=400", "-c", "shared_buffers=128MB", "-c", "fsync=off", "-c", "full_page_writes=off", "-c",
                "synchronous_commit=off", "-c", "jit=off", "-c", "io_method=sync", "-c", "timezone=UTC"));
        try {
            Process server = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            ThrowawayDatabase database = new ThrowawayDatabase(server, port, data);
            Runtime.getRuntime().addShutdownHook(database.endWithUs);
            database.awaitReady(log);
            return database;
        } catch (IOException e) {
            throw new Failure("The test database cannot be started", e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endWithUs);
        end();
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!Trees.read(log).contains("ready to accept connections")) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new Failure("The test database does not start: " + LogTail.reason(log) + " — see " + log);
            }
            pause();
        }
    }

    private void end() {
        server.destroy();
        try {
            if (!server.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Trees.delete(data);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The start of the test database was interrupted.");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("There is no free port for the test database", e);
        }
    }
}
