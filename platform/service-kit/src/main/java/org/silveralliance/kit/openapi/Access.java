package org.silveralliance.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How one logs in, and what else holds for every call: {@code openapi/introduction.md}. */
final class Access {

    /** As {@code quarkus.smallrye-openapi.security-scheme-name} says. */
    static final String TOKEN = "bearer";

    private static final String INTRODUCTION = "/openapi/introduction.md";

    private Access() {
    }

    static void describe(OpenAPI document) {
        document.getComponents().addSecurityScheme(TOKEN, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")
                .description("Keycloak 颁发的访问令牌（OpenID Connect，域 silver-alliance），放在 Authorization: Bearer 头中；取得方法见开头的说明"));
        // The title and what else the configuration says is put in afterwards.
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo().setDescription(introduction());
    }

    private static String introduction() {
        try (InputStream text = Access.class.getResourceAsStream(INTRODUCTION)) {
            if (text == null) {
                throw new IllegalStateException(INTRODUCTION + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
