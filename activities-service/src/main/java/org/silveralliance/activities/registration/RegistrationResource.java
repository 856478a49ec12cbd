package org.silveralliance.activities.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.AwaitsReplication;
import org.silveralliance.activities.access.NamesForeignIds;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.registration.RegisterMembers.Entered;
import org.silveralliance.activities.registration.RegisterMembers.Refused;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Sign-up for an activity. */
@Path("/api/v1/activities/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名")
@RunOnVirtualThread
public class RegistrationResource {

    private final Registrations registrations;
    private final RegisterMembers registerMembers;
    private final CancelRegistration cancelRegistration;
    private final ActivityAccess access;

    public RegistrationResource(Registrations registrations, RegisterMembers registerMembers,
            CancelRegistration cancelRegistration, ActivityAccess access) {
        this.registrations = registrations;
        this.registerMembers = registerMembers;
        this.cancelRegistration = cancelRegistration;
        this.access = access;
    }

    /** Who, and how the wish came in; no channel means online. */
    public record SignUp(@NotEmpty @Size(max = 500) List<@NotNull UUID> memberIds, @Nullable SignUpChannel channel)
            implements
                NamesForeignIds {

        @Override
        public ForeignIds foreignIds() {
            return ForeignIds.members(memberIds);
        }
    }

    /** Where a member's sign-up stands; {@code position} only on the waiting list, from 1. */
    public record QueuePosition(UUID memberId, RegistrationState state, @Nullable Integer position) {

        /** Of somebody who is not on the waiting list. */
        public static QueuePosition of(Registration one) {
            return new QueuePosition(one.memberId(), one.state(), null);
        }
    }

    /** What became of a wish to take part. */
    public enum SignUpResult {
        CONFIRMED,
        WAITLISTED,
        /** Not signed up; the others of the same call are. */
        REFUSED
    }

    /** One person's outcome; {@code position} only on the waiting list, from 1; {@code reason} why he was refused. */
    public record SignUpOutcome(UUID memberId, SignUpResult state, @Nullable Integer position, @Nullable String reason) {

        private static SignUpOutcome of(RegisterMembers.Outcome outcome, Map<UUID, Integer> positions) {
            return switch (outcome) {
                case Refused it -> new SignUpOutcome(it.memberId(), SignUpResult.REFUSED, null, it.why());
                case Entered it when it.registration().state() == RegistrationState.WAITLISTED ->
                    new SignUpOutcome(it.registration().memberId(), SignUpResult.WAITLISTED,
                            positions.getOrDefault(it.registration().memberId(), 1), null);
                case Entered it ->
                    new SignUpOutcome(it.registration().memberId(), SignUpResult.CONFIRMED, null, null);
            };
        }
    }

    /** The answer to a sign-up, one outcome for each person in the order asked. */
    public record SignUpOutcomes(List<SignUpOutcome> items) {
    }

    /**
     * One line of the list; leave asked after the start counts because it was {@code approved}. The host sees of other units'
     * people neither {@code actor} nor {@code reason}.
     */
    public record RegistrationLine(UUID memberId, UUID unitId, boolean guest, RegistrationState state,
            @Nullable Integer position, SignUpChannel channel, @Nullable String actor, Instant registeredAt,
            @Nullable String reason,
            boolean approved) {
    }

    @POST
    @Idempotent
    @AwaitsReplication
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "报名；名额已满则列入候补，已报名的保持不变；不能报名的逐人说明，其余照常报名")
    @APIResponse(responseCode = "200", description = "按请求的次序，各人的报名结果")
    @APIResponse(responseCode = "409", description = "活动当前状态不接受报名，或已经开始")
    @APIResponse(responseCode = "422", description = "名单中没有一人能报名，errors 逐人说明")
    public SignUpOutcomes register(UUID id, @NotNull @Valid SignUp signUp) {
        RegisterMembers.SignedUp done = registerMembers.register(id, signUp.memberIds(),
                Objects.requireNonNullElse(signUp.channel(), SignUpChannel.ONLINE));
        return new SignUpOutcomes(
                done.outcomes().stream().map(one -> SignUpOutcome.of(one, done.positions())).toList());
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "报名名单；成员单位只见本单位的人，党员只见自己；主办单位在发布后、资料审核通过前见全体，但不见外单位的请假原因和经办账号")
    public Page<RegistrationLine> list(UUID id) {
        Activity activity = access.visible(id);
        return Page.whole(registrations.lines(id, access.peopleSeen(activity)));
    }

    @DELETE
    @Path("/{memberId}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "取消报名；空出的名额由候补第一位递补")
    @APIResponse(responseCode = "200", description = "已取消报名")
    @APIResponse(responseCode = "409", description = "活动当前状态不能变更报名")
    public QueuePosition cancel(UUID id, UUID memberId) {
        return QueuePosition.of(cancelRegistration.cancel(id, memberId));
    }
}
