package org.silveralliance.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A built Quarkus application as one class path instead of a class loader of its own: a start-up cache can then hold all its
 * classes and lambdas. Classes of signed jars it never holds, so the jars lose their signatures; the whole archive was checked
 * when it was fetched.
 */
final class OneClassPath {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);
    /** What the build generated and changed comes before the originals. */
    private static final List<String> FOLDERS = List.of("quarkus", "app", "lib/boot", "lib/main");

    private final Path folder;

    /** @param folder where Quarkus put {@code quarkus-run.jar} and the rest */
    OneClassPath(Path folder) {
        this.folder = folder;
    }

    /** Writes a jar, to lie in the same folder, that holds nothing but the class path. */
    void make(Path jar) {
        try {
            List<Path> jars = jars();
            for (Path each : jars) {
                if (isSigned(each)) {
                    unsign(each);
                }
            }
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, jars.stream()
                    .map(each -> folder.relativize(each).toString()).collect(Collectors.joining(" ")));
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException("The class path " + jar + " cannot be made", e);
        }
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String part : FOLDERS) {
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    private static boolean isSigned(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return jar.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    private static void unsign(Path file) throws IOException {
        Path unsigned = file.resolveSibling(file.getFileName() + ".unsigned");
        try (JarFile jar = new JarFile(file.toFile(), false);
                OutputStream out = Files.newOutputStream(unsigned);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!SIGNATURE.matcher(entry.getName()).matches()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        }
        Files.move(unsigned, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
