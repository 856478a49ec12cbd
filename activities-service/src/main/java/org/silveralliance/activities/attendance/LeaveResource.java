package org.silveralliance.activities.attendance;

import java.util.Collections;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.activities.access.AwaitsReplication;
import org.silveralliance.activities.access.NamesForeignIds;
import org.silveralliance.activities.registration.RegistrationResource.QueuePosition;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Leave from an activity. */
@Path("/api/v1/activities/{id}/leaves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名")
@RunOnVirtualThread
public class LeaveResource {

    private final ExcuseMember excuseMember;

    public LeaveResource(ExcuseMember excuseMember) {
        this.excuseMember = excuseMember;
    }

    /** Who cannot come and why. */
    public record Leave(@NotNull UUID memberId, @NotBlank @Size(max = 200) String reason) implements NamesForeignIds {

        @Override
        public ForeignIds foreignIds() {
            return ForeignIds.members(Collections.singletonList(memberId));
        }
    }

    @POST
    @Idempotent
    @AwaitsReplication
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "活动开始前请假；空出的名额由候补第一位递补")
    @APIResponse(responseCode = "200", description = "已请假")
    @APIResponse(responseCode = "409", description = "活动当前状态不能请假")
    public QueuePosition leave(UUID id, @NotNull @Valid Leave leave) {
        return QueuePosition.of(excuseMember.excuse(id, leave.memberId(), leave.reason(), false));
    }

    @POST
    @Path("/approve")
    @Idempotent
    @AwaitsReplication
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.BRANCH_SECRETARY })
    @Operation(summary = "批准活动开始后提出的请假（支部书记或党工委）")
    @APIResponse(responseCode = "200", description = "已批准")
    @APIResponse(responseCode = "409", description = "活动当前状态不能请假")
    public QueuePosition approve(UUID id, @NotNull @Valid Leave leave) {
        return QueuePosition.of(excuseMember.excuse(id, leave.memberId(), leave.reason(), true));
    }
}
