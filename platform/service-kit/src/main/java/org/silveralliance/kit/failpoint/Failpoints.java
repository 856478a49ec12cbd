package org.silveralliance.kit.failpoint;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Named points at which a test may make the process die or fail. Enabled by {@code SA_FAILPOINTS}, a list of
 * {@code name=halt} or {@code name=throw} separated by commas; otherwise a call costs one read of an empty map.
 */
public final class Failpoints {

    public static final String RELAY_AFTER_COMMIT_BEFORE_PUBLISH = "relay.after-commit-before-publish";
    public static final String RELAY_AFTER_PUBLISH_BEFORE_MARK = "relay.after-publish-before-mark";
    public static final String INBOX_AFTER_INSERT = "inbox.after-insert";
    public static final String DELIVERY_IN_SENDING = "delivery.in-sending";
    public static final String REKEY_BEFORE_COMMIT = "rekey.before-commit";
    public static final String REKEY_AFTER_COMMIT = "rekey.after-commit";

    /** Every point there is; arming another is refused, so that a misspelt test cannot pass. */
    public static final Set<String> NAMES = Set.of(RELAY_AFTER_COMMIT_BEFORE_PUBLISH, RELAY_AFTER_PUBLISH_BEFORE_MARK,
            INBOX_AFTER_INSERT, DELIVERY_IN_SENDING, REKEY_BEFORE_COMMIT, REKEY_AFTER_COMMIT);

    private static final Map<String, String> ARMED = new ConcurrentHashMap<>();

    static {
        String spec = System.getenv("SA_FAILPOINTS");
        if (spec != null && !spec.isBlank()) {
            for (String entry : spec.split(",", -1)) {
                String[] parts = entry.trim().split("=", 2);
                arm(parts[0], parts.length == 2 ? parts[1] : "halt");
            }
        }
    }

    private Failpoints() {
    }

    /** Arms a point: {@code halt} ends the process at once, {@code throw} fails the step once. */
    public static void arm(String name, String action) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No failpoint is called " + name);
        }
        ARMED.put(name, action);
    }

    /** Whether a point is armed and nobody has passed it yet. */
    public static boolean isArmed(String name) {
        return ARMED.containsKey(name);
    }

    /** Disarms all points. */
    public static void disarm() {
        ARMED.clear();
    }

    /** Passed by the code under test; does nothing unless the point is armed. */
    public static void pass(String name) {
        if (ARMED.isEmpty()) {
            return;
        }
        String action = ARMED.remove(name);
        if ("halt".equals(action)) {
            Runtime.getRuntime().halt(137);
        } else if (action != null) {
            throw new IllegalStateException("failpoint " + name);
        }
    }
}
