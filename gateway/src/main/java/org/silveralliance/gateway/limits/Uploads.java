package org.silveralliance.gateway.limits;

import java.util.Locale;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The calls that bring a file: only they may be long, and take long. */
public final class Uploads {

    private Uploads() {
    }

    public static boolean isOne(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
