package org.silveralliance.kit.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The keys by version. New values use the current one; older versions open what they closed. A changed file is noticed within a
 * second, and at once by what was sealed under one of its new keys: to ask the file system for every field costs as much as
 * sealing it.
 */
final class KeyRing {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);
    /** An orchestrator hands secrets to a process by its group; nobody else may read them, and nobody but the owner change. */
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path file;
    private volatile Seen seen = new Seen(Keys.none(), null, System.nanoTime() - LOOK_EVERY);

    KeyRing(Path file) {
        this.file = file;
    }

    Keys.Key key(int version) {
        Keys.Key key = keys().byVersion().get(version);
        if (key == null) {
            key = look().byVersion().get(version);
        }
        if (key == null) {
            throw new IllegalStateException("There is no field key of version " + version);
        }
        return key;
    }

    Keys.MacKey chain(int version) {
        Keys.MacKey key = keys().chains().get(version);
        if (key == null) {
            key = look().chains().get(version);
        }
        if (key == null) {
            throw new IllegalStateException("There is no audit key of version " + version);
        }
        return key;
    }

    Keys keys() {
        Seen known = seen;
        return System.nanoTime() - known.lookedAt() < LOOK_EVERY ? known.keys() : look();
    }

    private synchronized Keys look() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Keys keys = changed.equals(seen.changed()) ? seen.keys() : read();
            seen = new Seen(keys, changed, System.nanoTime());
            return keys;
        } catch (IOException missing) {
            throw new IllegalStateException("The field keys cannot be read from " + file + ", which SA_KEYS_FILE names",
                    missing);
        }
    }

    private Keys read() throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && posix.readAttributes().permissions().stream().anyMatch(TOO_OPEN::contains)) {
            throw new IllegalStateException("Others than its owner may read or change the field keys in " + file
                    + ", which SA_KEYS_FILE names: chmod 600");
        }
        return Keys.read(Files.readString(file));
    }

    private record Seen(Keys keys, @Nullable FileTime changed, long lookedAt) {
    }
}
