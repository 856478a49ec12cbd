package org.silveralliance.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.part.Keycloak;
import org.silveralliance.local.process.Command;

/** PostgreSQL's binaries, Kafka's jars and Keycloak's distribution, fetched through Maven and unpacked once. */
public final class PartsStore {

    private final Platform platform;
    private final Path parts;

    public PartsStore(Platform platform) {
        this.platform = platform;
        this.parts = platform.layout().parts();
    }

    public boolean isStale() {
        return !Trees.read(stamp()).equals(print());
    }

    public void fetch() {
        unpack();
        complete();
    }

    /** The first, longer half: after it PostgreSQL and Kafka can be used. */
    public void unpack() {
        Trees.delete(stamp());
        for (String made : List.of("archives", "kafka", "postgres", "keycloak")) {
            Trees.delete(parts.resolve(made));
        }
        Layout.folder(parts);
        platform.progress().say("fetching PostgreSQL, Kafka and Keycloak through Maven (about 230 MB when not in its cache)");
        Command.toLog("Fetching the parts",
                List.of(platform.maven(), "-q", "-B", "-f",
                        platform.layout().root().resolve("deploy/local/parts/pom.xml").toString(), "process-resources",
                        "-Dparts.directory=" + parts, "-Dpostgres.platform=" + Platform.machine()),
                Map.of(), platform.layout().root(), platform.layout().log("parts"));
        platform.progress().say("unpacking PostgreSQL and Keycloak");
        unpackPostgres();
        unpackKeycloak();
    }

    /** The second half, which keeps one processor busy. */
    public void complete() {
        platform.progress().say("building Keycloak for PostgreSQL (once, about half a minute)");
        new Keycloak(platform).buildOptimised();
        Trees.write(stamp(), print());
    }

    public boolean hasPostgres() {
        return Files.isExecutable(parts.resolve("postgres/bin/postgres"));
    }

    private Path stamp() {
        return parts.resolve("stamp");
    }

    private String print() {
        return new Fingerprint().tree(platform.layout().root().resolve("deploy/local/parts/pom.xml")).text(Platform.machine())
                .text(Keycloak.buildOptions()).hex();
    }

    /** The jar holds one tar.xz; the JDK knows neither, so XZ for Java and the machine's tar help. */
    private void unpackPostgres() {
        Path archives = parts.resolve("archives");
        Path target = Layout.folder(parts.resolve("postgres"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] { archives.resolve("xz.jar").toUri().toURL() });
                ZipInputStream jar = new ZipInputStream(Files.newInputStream(archives.resolve("postgres.jar")))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    InputStream tar = (InputStream) loader.loadClass("org.tukaani.xz.XZInputStream")
                            .getConstructor(InputStream.class).newInstance(jar);
                    Process untar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", target.toString())
                            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                    try (OutputStream in = untar.getOutputStream()) {
                        tar.transferTo(in);
                    }
                    if (untar.waitFor() != 0) {
                        throw new Failure("PostgreSQL cannot be unpacked: tar ended with code " + untar.exitValue() + ".");
                    }
                    return;
                }
            }
            throw new Failure("The archive of PostgreSQL's binaries holds none for this machine.");
        } catch (IOException | ReflectiveOperationException e) {
            throw new Failure("PostgreSQL cannot be unpacked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Unpacking was interrupted.");
        }
    }

    /** The archive's single top folder becomes ours. */
    private void unpackKeycloak() {
        Path target = Layout.folder(parts.resolve("keycloak"));
        try (ZipInputStream zip = new ZipInputStream(
                Files.newInputStream(parts.resolve("archives/keycloak-quarkus-dist.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() < 2) {
                    continue;
                }
                Path file = target.resolve(name.subpath(1, name.getNameCount()).toString()).normalize();
                if (!file.startsWith(target)) {
                    throw new Failure("The archive of Keycloak names a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be unpacked", e);
        }
    }
}
