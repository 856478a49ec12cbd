package org.silveralliance.activities.report;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.ActivityResource.ActivityView;
import org.silveralliance.activities.activity.ActivityResource.CancelReason;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** That an activity took place. It stands here, because from then on a report is due. */
@Path("/api/v1/activities/{id}/held")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动")
@RunOnVirtualThread
public class HeldResource {

    private final RecordHeld recordHeld;
    private final WithdrawHeld withdrawHeld;
    private final Activities activities;

    public HeldResource(RecordHeld recordHeld, WithdrawHeld withdrawHeld, Activities activities) {
        this.recordHeld = recordHeld;
        this.withdrawHeld = withdrawHeld;
        this.activities = activities;
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记活动已举办；资料自此按工作日计算上报期限，轮值月随之完成")
    @APIResponse(responseCode = "200", description = "已登记举办")
    @APIResponse(responseCode = "409", description = "活动当前状态不能登记举办")
    public ActivityView record(UUID id) {
        recordHeld.record(id);
        return activities.view(id);
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤回已举办；资料不再催报，已填的保留，轮值月恢复未完成")
    @APIResponse(responseCode = "200", description = "已撤回")
    @APIResponse(responseCode = "409", description = "活动没有登记举办，或资料已审核")
    public ActivityView withdraw(UUID id, @NotNull @Valid CancelReason why) {
        withdrawHeld.withdraw(id, why.reason());
        return activities.view(id);
    }
}
