package org.silveralliance.gateway.limits;

/**
 * Calendars that phones poll without logging in: whoever has the address has the secret in it, so the address is written
 * nowhere.
 */
public final class Feeds {

    public static final String PATH = "/api/v1/calendars";

    private Feeds() {
    }

    /** A path as it may be written down. */
    public static String withoutSecret(String path) {
        return path.startsWith(PATH + "/") ? PATH + "/…" : path;
    }
}
