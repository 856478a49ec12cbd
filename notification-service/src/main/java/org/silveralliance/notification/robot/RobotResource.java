package org.silveralliance.notification.robot;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.message.MessageScope;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The WeCom group robot of an alliance. */
@Path("/api/v1/robots/{allianceId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT })
@Tag(name = "群机器人")
public class RobotResource {

    /** A robot; its key is shown masked. */
    public record View(UUID allianceId, String keyMasked, Instant changedAt) {

        static View of(ChatGroup group) {
            return new View(group.allianceId(), group.keyMasked(), group.changedAt());
        }
    }

    /** The key from the address that WeCom shows when a robot is added. */
    public record Change(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String key) {

        @Override
        public String toString() {
            return "Change";
        }
    }

    private final Robots robots;
    private final ConfigureRobot configure;
    private final MessageScope scope;

    public RobotResource(Robots robots, ConfigureRobot configure, MessageScope scope) {
        this.robots = robots;
        this.configure = configure;
        this.scope = scope;
    }

    @GET
    @Operation(summary = "联盟的群机器人")
    public View get(UUID allianceId) {
        mustLead(allianceId);
        return robots.findByIdOptional(allianceId).map(View::of)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("该联盟尚未设置群机器人"));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "设置联盟的群机器人")
    public View put(UUID allianceId, @Valid @NotNull Change change) {
        mustLead(allianceId);
        return View.of(configure.configure(allianceId, change.key()));
    }

    private void mustLead(UUID allianceId) {
        if (!scope.current().leads(allianceId) || !robots.isAlliance(allianceId)) {
            throw KitProblem.NOT_FOUND.because("没有找到该联盟，或不在您的管理范围内");
        }
    }
}
