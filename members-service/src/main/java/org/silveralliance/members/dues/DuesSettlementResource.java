package org.silveralliance.members.dues;

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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.members.dues.Settled.Because;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** One settled month over HTTP. */
@Path("/api/v1/dues-settlements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党费")
public class DuesSettlementResource {

    /** Whether it was never so or the money was given back, and why. */
    public record DuesWithdrawal(@NotNull Because because, @NotBlank @Size(max = 200) String reason) {
    }

    private final SettleDues settleDues;

    public DuesSettlementResource(SettleDues settleDues) {
        this.settleDues = settleDues;
    }

    @POST
    @Idempotent
    @Path("/{id}/withdraw")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤销一笔记错的，或已退款的党费记录，须写明原因；原记录留在本人的党费记录里")
    @APIResponse(responseCode = "204", description = "已撤销")
    @APIResponse(responseCode = "409", description = "同时被别人撤销")
    public void withdraw(UUID id, @Valid @NotNull DuesWithdrawal form) {
        settleDues.withdraw(id, form.because(), form.reason().strip());
    }
}
