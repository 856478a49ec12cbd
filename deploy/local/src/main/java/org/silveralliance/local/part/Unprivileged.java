package org.silveralliance.local.part;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.process.Spawn;

/**
 * PostgreSQL refuses to run as root. For root the server runs as an ordinary user of the machine who can reach the files; where
 * none can (a clone under /root), in a user namespace in which root is nobody.
 */
final class Unprivileged {

    private static final List<String> USERS = List.of("postgres", "nobody");

    private final List<String> prefix;
    private final Optional<String> owner;

    private Unprivileged(List<String> prefix, Optional<String> owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Unprivileged forFolders(Path binaries, Path data) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), Optional.empty());
        }
        if (Spawn.onPath("setpriv").isPresent()) {
            for (String user : USERS) {
                List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups");
                if (succeeds(prefix, "test", "-x", binaries.resolve("postgres").toString())
                        && succeeds(prefix, "test", "-x", Layout.folderAround(data).toString())) {
                    return new Unprivileged(prefix, Optional.of(user));
                }
            }
        }
        if (Spawn.onPath("unshare").isPresent() && succeeds(List.of("unshare", "-U"), "true")) {
            return new Unprivileged(List.of("unshare", "-U"), Optional.empty());
        }
        throw new Failure("PostgreSQL refuses to run as root and no ordinary user can reach " + data
                + ": run ./alliance as an ordinary user, or set SA_STATE to a folder that others may enter.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the tree to the user the server runs as. */
    void own(Path tree) {
        if (owner.isEmpty()) {
            return;
        }
        try {
            UserPrincipal user = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
            if (Files.getOwner(tree).equals(user)) {
                return;
            }
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.setOwner(file, user);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, java.io.IOException failure) throws IOException {
                    Files.setOwner(folder, user);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Failure("The folder " + tree + " cannot be given to the user " + owner.get(), e);
        }
    }

    private static String groupOf(String user) {
        try {
            Process id = new ProcessBuilder("id", "-g", user).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String group = new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
            return group.isEmpty() ? "65534" : group;
        } catch (IOException e) {
            throw new Failure("The group of the user " + user + " cannot be asked for", e);
        }
    }

    private static boolean succeeds(List<String> prefix, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        try {
            return new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
