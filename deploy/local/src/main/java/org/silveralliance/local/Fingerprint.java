package org.silveralliance.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A digest of the content of files, whatever their times. Folders that builds make are left out. */
public final class Fingerprint {

    private static final Set<String> MADE = Set.of("target", "node_modules", "dist", ".local", ".git", ".quinoa");

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    public Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** A file, or all files under a folder by their names relative to it; nothing if it does not exist. */
    public Fingerprint tree(Path tree) {
        return walk(tree, this::content);
    }

    /**
     * As {@link #tree}, but by size and time instead of content: what the JVM asks of jars before it trusts a start-up cache.
     */
    public Fingerprint stamps(Path tree) {
        return walk(tree, file -> text(Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis()));
    }

    private interface Visit {

        void to(Path file) throws IOException;
    }

    private Fingerprint walk(Path tree, Visit visit) {
        if (!Files.exists(tree)) {
            return text("absent");
        }
        try {
            List<Path> files = new ArrayList<>();
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean made = !folder.equals(tree) && MADE.contains(folder.getFileName().toString());
                    return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            files.sort(null);
            for (Path file : files) {
                text(tree.relativize(file).toString());
                visit.to(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("The files under " + tree + " cannot be read", e);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void content(Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        digest.update((byte) 0);
    }
}
