package org.silveralliance.kit.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The keys by version. New values use the current one; older versions open what they closed. */
final class KeyRing {

    private final Path file;
    private @Nullable FileTime readAt;
    private Keys keys = new Keys(0, Map.of());

    KeyRing(Path file) {
        this.file = file;
    }

    int current() {
        return keys().current();
    }

    Key key(int version) {
        Key key = keys().byVersion().get(version);
        if (key == null) {
            throw new IllegalStateException("There is no field key of version " + version);
        }
        return key;
    }

    /** The key of the blind index. It stays the first one: an index must find what was written under any version. */
    byte[] indexKey() {
        return key(1).mac();
    }

    private synchronized Keys keys() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                keys = read(Files.readString(file));
                readAt = changed;
            }
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

    record Keys(int current, Map<Integer, Key> byVersion) {
    }

    record Key(byte[] enc, byte[] mac) {
    }
}
