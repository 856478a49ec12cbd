package org.silveralliance.gateway.session;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * Whose a session is, in the claims of OpenID Connect.
 *
 * @param sid the login; absent where the provider names none
 * @param sub the person
 */
record Owner(@Nullable String sid, @Nullable String sub) {

    /** Reads an ID token that has been verified before. */
    static Owner of(String idToken) {
        JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(idToken.split("\\.", -1)[1])));
        return new Owner(claims.getString("sid"), claims.getString("sub"));
    }
}
