package org.silveralliance.kit.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.KitConfig;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Files that live as long as a request or a job. They are full of personal data, so they lie in a folder of this process,
 * beside the uploads; a process that starts clears away what one that was killed has left. A folder is in use while somebody
 * holds the lock of the file that is named like it.
 */
@ApplicationScoped
public class WorkFiles {

    private static final String LOCK = ".lock";

    private final Path folder;
    private @Nullable FileChannel lock;

    @Inject
    public WorkFiles(KitConfig config) {
        this(config.files());
    }

    WorkFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /** A new file, which the caller deletes; where writing it fails nothing of it stays. */
    public Path write(String name, Content content) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "", "-" + name);
        boolean whole = false;
        try (OutputStream target = Files.newOutputStream(file)) {
            content.writeTo(target);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        return file;
    }

    /** Before anything is served. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) throws IOException {
        Path all = Files.createDirectories(folder.getParent());
        lock = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        // Never its own: a process that closes a file gives up all its locks on it.
        try (Stream<Path> others = Files.list(all)) {
            for (Path other : others.filter(file -> file.toString().endsWith(LOCK) && !file.equals(lockOf(folder))).toList()) {
                clearUnlessInUse(other);
            }
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws IOException {
        if (lock != null) {
            clear(folder);
            lock.close();
            Files.deleteIfExists(lockOf(folder));
        }
    }

    private static void clearUnlessInUse(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE); FileLock mine = channel.tryLock()) {
            if (mine != null) {
                String name = lockFile.getFileName().toString();
                clear(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException held) {
            // By this very process.
        } catch (java.nio.file.NoSuchFileException gone) {
            // Another one that starts was faster.
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }
}
