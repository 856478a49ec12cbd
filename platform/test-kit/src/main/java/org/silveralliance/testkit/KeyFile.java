package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The field keys of a test run, changed as an operator changes them. They live as long as the databases do. */
public final class KeyFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "sa.test.keys-file";
    private static final int BYTES = 32;
    private static final int SM4_BYTES = 16;

    private KeyFile() {
    }

    /** The file; made at its first use with one key and none for the chain of its own, as older files are. */
    public static synchronized Path path() {
        // A system property, because Quarkus loads test resources in more than one class loader.
        String known = System.getProperty(FILE);
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path file = Files.createTempFile("field-keys", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, "{\"current\":1,\"keys\":{\"1\":{\"enc\":\"" + key(BYTES) + "\",\"mac\":\"" + key(BYTES)
                    + "\"}}}");
            System.setProperty(FILE, file.toString());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds the next version and makes it the current one; which it is. */
    public static int rotate() {
        ObjectNode root = read();
        int next = root.get("current").asInt() + 1;
        root.withObject("/keys").putObject(Integer.toString(next)).put("enc", key(BYTES)).put("sm4", key(SM4_BYTES)).put("mac",
                key(BYTES));
        write(root.put("current", next));
        return next;
    }

    /** Adds the next key of the audit trail's chain; which it is. */
    public static int rotateChain() {
        ObjectNode root = read();
        int next = root.path("audit").path("current").asInt(0) + 1;
        root.withObject("/audit/keys").put(Integer.toString(next), key(BYTES));
        root.withObject("/audit").put("current", next);
        write(root);
        return next;
    }

    /** Takes out a version; the first goes on to verify the trail that it chained. */
    public static void withdraw(int version) {
        ObjectNode root = read();
        JsonNode gone = root.withObject("/keys").remove(Integer.toString(version));
        if (version == 1) {
            root.withObject("/audit/keys").put("0", gone.get("mac").asText());
        }
        write(root);
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(path()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(ObjectNode root) {
        try {
            Path fresh = Files.createTempFile("field-keys", ".new");
            Files.writeString(fresh, JSON.writeValueAsString(root));
            Files.move(fresh, path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String key(int length) {
        byte[] key = new byte[length];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
