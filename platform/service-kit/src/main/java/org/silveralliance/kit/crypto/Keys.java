package org.silveralliance.kit.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * What the keys' file says, by version.
 *
 * @param versions all there are, the current one first
 */
record Keys(int current, Map<Integer, Key> byVersion, List<Integer> versions, int currentChain,
        Map<Integer, MacKey> chains) {

    /** The chain's key where none is given: the first index key, as it was before the chain had its own. */
    static final int OF_THE_INDEX = 0;
    private static final int BYTES = 32;
    private static final int SM4_BYTES = 16;

    static Keys none() {
        return new Keys(0, Map.of(), List.of(), OF_THE_INDEX, Map.of());
    }

    /** @throws IllegalStateException saying what is wrong with the file, never what is in it */
    static Keys read(String text) {
        JsonNode root = parsed(text);
        Map<Integer, Key> keys = new HashMap<>();
        root.path("keys").properties().forEach(entry -> keys.put(version(entry.getKey()), key(entry.getValue())));
        int current = root.path("current").asInt();
        if (!keys.containsKey(current)) {
            throw new IllegalStateException(
                    "The file of field keys has no key of version " + current + ", which it calls current");
        }
        Map<Integer, MacKey> chains = new HashMap<>();
        JsonNode audit = root.path("audit");
        audit.path("keys").properties()
                .forEach(entry -> chains.put(version(entry.getKey()), new MacKey(bytes(entry.getValue(), BYTES))));
        Key first = keys.get(1);
        if (first != null) {
            chains.putIfAbsent(OF_THE_INDEX, first.mac());
        }
        int currentChain = audit.path("current").asInt(OF_THE_INDEX);
        if (!chains.containsKey(currentChain)) {
            throw new IllegalStateException("The file of field keys has no audit key of version " + currentChain
                    + ", which chains the trail");
        }
        List<Integer> versions = keys.keySet().stream()
                .sorted(Comparator.comparing((Integer version) -> version != current).thenComparing(version -> version))
                .toList();
        return new Keys(current, Map.copyOf(keys), versions, currentChain, Map.copyOf(chains));
    }

    /** The parser's own message would show a piece of the file. */
    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The file of field keys is not JSON");
        }
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException odd) {
            // Without its cause, which would show what stands there.
            throw new IllegalStateException("The file of field keys has a version that is no number");
        }
    }

    private static Key key(JsonNode key) {
        byte[] enc = bytes(key.path("enc"), BYTES);
        JsonNode sm4 = key.path("sm4");
        return new Key(new EncKey(enc), new EncKey(sm4.isMissingNode() ? Arrays.copyOf(enc, SM4_BYTES)
                : bytes(sm4, SM4_BYTES)), new MacKey(bytes(key.path("mac"), BYTES)));
    }

    private static byte[] bytes(JsonNode text, int length) {
        byte[] bytes = decoded(text.asText());
        if (bytes == null || bytes.length != length) {
            throw new IllegalStateException("A field key must have " + length + " bytes in Base64");
        }
        return bytes;
    }

    private static byte @Nullable [] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    /**
     * The keys of one version.
     *
     * @param sm4 its own, or, in a file without, the first half of {@code aes}
     * @param mac of the index
     */
    record Key(EncKey aes, EncKey sm4, MacKey mac) {
    }

    /**
     * A key that seals, with ciphers that were used under it: one keeps its multiplication tables, which cost more than a field
     * does.
     */
    record EncKey(byte[] bytes, Queue<Cipher> idle) {
        EncKey(byte[] bytes) {
            this(bytes, new ArrayBlockingQueue<>(64));
        }
    }

    /** A key that hashes, with hashes that are ready for the next value: making one costs more than hashing. */
    record MacKey(byte[] bytes, Queue<Mac> idle) {
        MacKey(byte[] bytes) {
            this(bytes, new ArrayBlockingQueue<>(64));
        }
    }
}
