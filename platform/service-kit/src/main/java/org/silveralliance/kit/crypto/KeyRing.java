package org.silveralliance.kit.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The keys by version. New values use the current one; older versions open what they closed. A changed file is noticed within a
 * second, and at once by what was sealed under one of its new keys: to ask the file system for every field costs as much as
 * sealing it.
 */
final class KeyRing {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private volatile Seen seen = new Seen(new Keys(0, Map.of()), null, System.nanoTime() - LOOK_EVERY);

    KeyRing(Path file) {
        this.file = file;
    }

    int current() {
        return keys().current();
    }

    Key key(int version) {
        Key key = keys().byVersion().get(version);
        if (key == null) {
            key = look().byVersion().get(version);
        }
        if (key == null) {
            throw new IllegalStateException("There is no field key of version " + version);
        }
        return key;
    }

    /** The key of the blind index. It stays the first one: an index must find what was written under any version. */
    byte[] indexKey() {
        return key(1).mac();
    }

    private Keys keys() {
        Seen known = seen;
        return System.nanoTime() - known.lookedAt() < LOOK_EVERY ? known.keys() : look();
    }

    private synchronized Keys look() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Keys keys = changed.equals(seen.changed()) ? seen.keys() : read(Files.readString(file));
            seen = new Seen(keys, changed, System.nanoTime());
            return keys;
        } catch (IOException missing) {
            throw new IllegalStateException("The field keys cannot be read from the file that sa.crypto.keys-file names",
                    missing);
        }
    }

    private static Keys read(String text) throws IOException {
        JsonNode root = new ObjectMapper().readTree(text);
        Map<Integer, Key> keys = new HashMap<>();
        root.get("keys").properties()
                .forEach(entry -> keys.put(Integer.valueOf(entry.getKey()), new Key(bytes(entry.getValue(), "enc"),
                        bytes(entry.getValue(), "mac"))));
        return new Keys(root.get("current").asInt(), Map.copyOf(keys));
    }

    private static byte[] bytes(JsonNode key, String name) {
        byte[] bytes = Base64.getDecoder().decode(key.get(name).asText());
        if (bytes.length != 32) {
            throw new IllegalStateException("A field key must have 32 bytes");
        }
        return bytes;
    }

    private record Seen(Keys keys, @Nullable FileTime changed, long lookedAt) {
    }

    record Keys(int current, Map<Integer, Key> byVersion) {
    }

    record Key(byte[] enc, byte[] mac) {
    }
}
