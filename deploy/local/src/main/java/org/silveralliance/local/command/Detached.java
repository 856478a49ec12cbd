package org.silveralliance.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.ProcessRecord;
import org.silveralliance.local.process.Signal;
import org.silveralliance.local.process.Spawn;

/** Starts a launcher in the background and repeats what it says until the platform is ready. */
final class Detached {

    private static final long POLL_MILLIS = 100;

    private final Platform platform;

    Detached(Platform platform) {
        this.platform = platform;
    }

    int run(UpOptions options) {
        Lock.holder(platform).ifPresent(this::refuse);
        Path log = platform.layout().log("launcher");
        Trees.delete(log);
        Trees.delete(Up.readyMarker(platform));
        try {
            Process background = Spawn.detached(part(options, log));
            boolean ready = follow(background, log);
            return ready ? 0 : 1;
        } catch (IOException e) {
            throw new Failure("The launcher cannot go on in the background", e);
        }
    }

    private void refuse(ProcessRecord holder) {
        throw new Failure("The platform is already up or starting (launcher pid " + holder.pid()
                + "): see ./alliance status, stop it with ./alliance down.");
    }

    private Part part(UpOptions options, Path log) {
        List<String> command = new ArrayList<>(List.of(platform.java(), "-XX:+UseSerialGC", "-Xmx64m", "-Xss512k",
                "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dsa.part=launcher",
                "-Dsa.root=" + platform.layout().root(), "-cp",
                System.getProperty("java.class.path"), "org.silveralliance.local.command.Main"));
        command.addAll(options.wordsInBackground());
        return new Part("launcher", command, Map.of("SA_IN_BACKGROUND", "1"), platform.layout().run(), log,
                "-Dsa.part=launcher", Lock.TIER, Signal.TERM, 0, () -> true, Duration.ZERO);
    }

    private boolean follow(Process background, Path log) throws IOException {
        long position = 0;
        while (true) {
            boolean ready = Files.exists(Up.readyMarker(platform));
            boolean ended = !background.isAlive();
            position = repeat(log, position);
            if (ready || ended) {
                pause();
                repeat(log, position);
                return ready;
            }
            pause();
        }
    }

    private static long repeat(Path log, long position) throws IOException {
        if (!Files.exists(log)) {
            return position;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] said = new byte[(int) Math.max(0, file.length() - position)];
            file.seek(position);
            file.readFully(said);
            System.out.write(said, 0, said.length);
            System.out.flush();
            return position + said.length;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The wait was interrupted; the launcher goes on in the background.");
        }
    }
}
