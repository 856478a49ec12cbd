package org.silveralliance.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.process.ProcessRecord;
import org.silveralliance.local.process.Signal;

/**
 * One launcher per state. The operating system lets go of the lock when its holder dies, however it dies; the record beside it
 * tells whom to ask to stop.
 */
final class Lock {

    private static final String LAUNCHER = "launcher";
    static final int TIER = 9;

    private final Platform platform;
    private Optional<FileChannel> held = Optional.empty();

    Lock(Platform platform) {
        this.platform = platform;
    }

    void take() {
        Path file = Layout.folder(platform.layout().run()).resolve("up.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Failure("The platform is already up or starting"
                        + holder(platform).map(record -> " (launcher pid " + record.pid() + ")").orElse("")
                        + ": see ./alliance status, stop it with ./alliance down.");
            }
            held = Optional.of(channel);
            ProcessHandle self = ProcessHandle.current();
            new ProcessRecord(LAUNCHER, self.pid(), self.info().startInstant().orElseGet(Instant::now), "-Dsa.part=launcher",
                    TIER, Signal.TERM, 0).write(holderFolder(platform));
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be taken", e);
        }
    }

    void release() {
        held.ifPresent(channel -> {
            ProcessRecord.forget(holderFolder(platform), LAUNCHER);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The lock cannot be let go", e);
            }
        });
    }

    static Optional<ProcessRecord> holder(Platform platform) {
        return ProcessRecord.read(holderFolder(platform), LAUNCHER).filter(record -> record.alive().isPresent());
    }

    private static Path holderFolder(Platform platform) {
        return platform.layout().run().resolve("holder");
    }
}
