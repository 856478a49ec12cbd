package org.silveralliance.kit.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** Tells the caller's roles apart: those the endpoint asks for count, and an administrator's excludes all others. */
public class AskedRoles {

    private static final String ANYBODY = "**";

    private final Caller caller;

    public AskedRoles(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void tellApart(ResourceInfo endpoint) {
        Set<String> held = caller.held();
        if (held.size() > 1 && !Collections.disjoint(held, Roles.ADMINISTRATORS)) {
            throw KitProblem.FORBIDDEN.because("系统管理员、安全管理员、审计员三员分立，不得兼任其他角色，请联系管理员调整账号");
        }
        RolesAllowed asked = asked(endpoint);
        if (asked != null && !Arrays.asList(asked.value()).contains(ANYBODY)) {
            caller.isAskedFor(Set.of(asked.value()));
        }
    }

    private static @Nullable RolesAllowed asked(ResourceInfo endpoint) {
        RolesAllowed ofMethod = endpoint.getResourceMethod().getAnnotation(RolesAllowed.class);
        return ofMethod == null ? endpoint.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
    }
}
