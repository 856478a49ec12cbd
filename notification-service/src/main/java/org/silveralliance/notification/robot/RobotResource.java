package org.silveralliance.notification.robot;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.access.Scopes;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The WeCom group robot of an alliance. */
@Path("/api/v1/robots/{allianceId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT })
@Tag(name = "群机器人")
public class RobotResource {

    /** A robot; its key is shown masked. */
    public record Robot(UUID allianceId, String keyMasked, Instant changedAt) {

        static Robot of(ChatGroup group) {
            return new Robot(group.allianceId(), group.keyMasked(), group.changedAt());
        }
    }

    /** The key from the address that WeCom shows when a robot is added. */
    public record RobotKey(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String key) {

        @Override
        public String toString() {
            return "RobotKey";
        }
    }

    private final Robots robots;
    private final ConfigureRobot configure;
    private final TryRobot tryRobot;
    private final Scopes scopes;

    public RobotResource(Robots robots, ConfigureRobot configure, TryRobot tryRobot, Scopes scopes) {
        this.robots = robots;
        this.configure = configure;
        this.tryRobot = tryRobot;
        this.scopes = scopes;
    }

    @GET
    @Operation(summary = "联盟的群机器人")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Robot.class)))
    public Response get(UUID allianceId) {
        mustLead(allianceId);
        return robots.findByIdOptional(allianceId).map(RobotResource::answer)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("该联盟尚未设置群机器人"));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NotReplayed("Told twice, it says the same")
    @MatchOptional("所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。首次填写不必带；已有内容时必须带，缺少则 428")
    @Operation(summary = "设置联盟的群机器人；更换已有的须带 If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Robot.class)))
    public Response put(UUID allianceId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull RobotKey robot) {
        mustLead(allianceId);
        return answer(configure.configure(allianceId, robot.key(), ifMatch));
    }

    /** What a test message says, and what became of it. */
    public record Tried(TryRobot.RobotAnswer answer, String text) {
    }

    @POST
    @Path("/test")
    @NotReplayed("Asked again it says it again, once a minute")
    @Operation(summary = "在联盟的群里发一条测试消息")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tried.class)))
    @APIResponse(responseCode = "409", description = "一分钟内刚发过")
    public Tried test(UUID allianceId) {
        mustLead(allianceId);
        return new Tried(tryRobot.tryOut(allianceId), TryRobot.TEXT);
    }

    private static Response answer(ChatGroup group) {
        return Response.ok(Robot.of(group)).tag(ETags.of(group.version())).build();
    }

    private void mustLead(UUID allianceId) {
        if (!scopes.current().leads(allianceId) || !robots.isAlliance(allianceId)) {
            throw KitProblem.notInScope("没有找到该联盟");
        }
    }
}
