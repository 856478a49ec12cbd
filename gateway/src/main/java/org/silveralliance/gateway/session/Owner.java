package org.silveralliance.gateway.session;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * Whose a session is, in the claims of OpenID Connect.
 *
 * @param sid the login; absent where the provider names none
 * @param sub the person
 */
public record Owner(@Nullable String sid, @Nullable String sub) {

    /** Reads an ID token that has been verified before. */
    public static Owner of(String idToken) {
        JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(idToken.split("\\.", -1)[1])));
        return new Owner(claims.getString("sid"), claims.getString("sub"));
    }

    /** What the replicas call a login when they tell each other that it has ended: a hash, which is no key to anything. */
    public String login() {
        byte[] hash = sid != null ? SealedTokens.digest("sid", sid) : SealedTokens.digest("sub", Objects.toString(sub, ""));
        return HexFormat.of().formatHex(hash);
    }
}
