package org.silveralliance.activities.registration;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Arriving;
import org.silveralliance.activities.access.AwaitsArrivals;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Sign-up and leave. */
@Path("/api/v1/activities/{id}")
@Tag(name = "报名")
@RunOnVirtualThread
public class RegistrationResource {

    private final Registrations registrations;
    private final RegisterMembers registerMembers;
    private final CancelRegistration cancelRegistration;
    private final TakeLeave takeLeave;
    private final ActivityAccess access;
    private final Scopes scopes;

    public RegistrationResource(Registrations registrations, RegisterMembers registerMembers,
            CancelRegistration cancelRegistration, TakeLeave takeLeave, ActivityAccess access, Scopes scopes) {
        this.registrations = registrations;
        this.registerMembers = registerMembers;
        this.cancelRegistration = cancelRegistration;
        this.takeLeave = takeLeave;
        this.access = access;
        this.scopes = scopes;
    }

    /** Who, and how the wish came in: 电话, 当面, 微信 or any other word; absent means online. */
    public record SignUp(@NotEmpty @Size(max = 500) List<@NotNull UUID> memberIds, @Nullable @Size(max = 20) String channel)
            implements
                Arriving {

        @Override
        public Named named() {
            return Named.members(memberIds);
        }
    }

    /** Who cannot come and why. */
    public record Leave(@NotNull UUID memberId, @NotBlank @Size(max = 200) String reason) implements Arriving {

        @Override
        public Named named() {
            return Named.members(Collections.singletonList(memberId));
        }
    }

    /** Where a member stands; {@code position} only on the waiting list. */
    public record Standing(UUID memberId, String state, @Nullable Integer position) {
    }

    /** The answer to a sign-up, in the order asked. */
    public record Standings(List<Standing> items) {
    }

    /** One line of the list. */
    public record RegistrationLine(UUID memberId, UUID unitId, boolean guest, String state, @Nullable Integer position,
            String channel, String actor, Instant registeredAt, @Nullable String reason) {
    }

    @POST
    @Path("registrations")
    @Idempotent
    @AwaitsArrivals
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Standings.class)))
    public Response register(@PathParam("id") UUID id, @NotNull @Valid SignUp signUp) {
        String channel = signUp.channel() == null || signUp.channel().isBlank() ? "ONLINE" : signUp.channel();
        RegisterMembers.SignedUp done = registerMembers.register(id, signUp.memberIds(), channel);
        return Response.ok(new Standings(done.asked().stream().map(one -> standing(one, done.positions())).toList())).build();
    }

    @GET
    @Path("registrations")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    public Page<RegistrationLine> list(@PathParam("id") UUID id) {
        Activity activity = access.visible(id);
        Map<UUID, Integer> positions = registrations.positions(id);
        return Page.whole(registrations.visible(id, activity.allianceId(), scopes.current()).stream()
                .map(it -> new RegistrationLine(it.memberId(), it.unitId(), it.guest(), it.state().name(),
                        positions.get(it.memberId()), it.channel(), it.actor(), it.registeredAt(), it.reason()))
                .toList());
    }

    @DELETE
    @Path("registrations/{memberId}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    public Standing cancel(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return standing(cancelRegistration.cancel(id, memberId), Map.of());
    }

    @POST
    @Path("leaves")
    @Idempotent
    @AwaitsArrivals
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Standing.class)))
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid Leave leave) {
        return Response.ok(standing(takeLeave.leave(id, leave.memberId(), leave.reason(), false), Map.of())).build();
    }

    /** Leave asked for after the start, which the branch secretary or the committee approves. */
    @POST
    @Idempotent
    @AwaitsArrivals
    @Path("leaves/approve")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.BRANCH_SECRETARY })
    public Standing approveLeave(@PathParam("id") UUID id, @NotNull @Valid Leave leave) {
        return standing(takeLeave.leave(id, leave.memberId(), leave.reason(), true), Map.of());
    }

    private static Standing standing(Registration one, Map<UUID, Integer> positions) {
        return new Standing(one.memberId(), one.state().name(),
                one.state() == Registration.State.WAITLISTED ? Objects.requireNonNullElse(positions.get(one.memberId()), 1)
                        : null);
    }
}
