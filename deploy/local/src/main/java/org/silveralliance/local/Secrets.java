package org.silveralliance.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Development secrets, made once per state and kept in files only their owner can read. */
public final class Secrets {

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    public Secrets(Layout layout) {
        this.folder = Layout.folder(layout.secrets());
    }

    /** The secret of that name; made at its first use. */
    public synchronized String of(String name) {
        return kept(folder.resolve(name), () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24)));
    }

    /** The file of field encryption keys: SA_KEYS_FILE of every service. */
    public synchronized Path keysFile() {
        Path file = folder.resolve("field-keys.json");
        kept(file, () -> """
                {"current":1,"keys":{"1":{"enc":"%s","sm4":"%s","mac":"%s"}},"audit":{"current":1,"keys":{"1":"%s"}}}
                """.formatted(key(32), key(16), key(32), key(32)));
        return file;
    }

    private String key(int count) {
        return Base64.getEncoder().encodeToString(bytes(count));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String kept(Path file, java.util.function.Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(fresh, made.get().getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
                Files.move(fresh, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can be neither read nor made", e);
        }
    }
}
