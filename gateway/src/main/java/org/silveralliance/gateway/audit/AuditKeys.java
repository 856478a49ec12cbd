package org.silveralliance.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.silveralliance.gateway.GatewayConfig;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys that chain the trail, by version: the first one, and those that came after it. */
@ApplicationScoped
class AuditKeys {

    private static final String HMAC = "HmacSM3";
    private static final int SHORTEST = 24;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Pattern LATER = Pattern.compile("([1-9][0-9]{0,5}):(\\S+)");

    private final Map<Integer, SecretKeySpec> keys;
    private final int current;

    @Inject
    AuditKeys(GatewayConfig config) {
        this(config.secrets().auditKey(), config.secrets().laterAuditKeys().orElse(List.of()), config.audit().keyVersion());
    }

    AuditKeys(String first, List<String> later, int current) {
        Map<Integer, SecretKeySpec> all = new HashMap<>(Map.of(1, key("SA_AUDIT_KEY", first)));
        for (String one : later) {
            Matcher parts = LATER.matcher(one.strip());
            if (!parts.matches()
                    || all.putIfAbsent(Integer.valueOf(parts.group(1)), key("SA_AUDIT_KEYS_LATER", parts.group(2))) != null) {
                throw new IllegalStateException("SA_AUDIT_KEYS_LATER is not 2:key,3:key with each version once");
            }
        }
        if (all.size() > all.values().stream().distinct().count()) {
            throw new IllegalStateException("SA_AUDIT_KEY and SA_AUDIT_KEYS_LATER give two versions the same key");
        }
        if (!all.containsKey(current)) {
            throw new IllegalStateException("There is no audit key of the version that SA_AUDIT_KEY_VERSION names: " + current);
        }
        this.keys = Map.copyOf(all);
        this.current = current;
    }

    private static SecretKeySpec key(String setting, String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalStateException(setting + " holds a key of less than " + SHORTEST + " characters");
        }
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    boolean has(int version) {
        return keys.containsKey(version);
    }

    /**
     * The key of the next row. Never an older one than that of the row before: who has a key that leaked and was replaced shall
     * not be able to go on with it.
     */
    int next(int before) throws SQLException {
        int next = Math.max(before, current);
        if (!has(next)) {
            // As if the database were away: the rows wait, until this process ends at the latest.
            throw new SQLException("This gateway was not told the audit key of version " + next);
        }
        return next;
    }

    /** The keyed hash of a row; of a key that is not there none, so that the row does not hold. */
    String hash(int version, String row) {
        SecretKeySpec key = keys.get(version);
        if (key == null) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(HMAC, PROVIDER);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(row.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
