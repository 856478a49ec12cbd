package org.silveralliance.members.ledger;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.members.ledger.ImportResource.JobView;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How an applied import is taken back, over HTTP. */
@Path("/api/v1/imports/{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "导入")
public class UndoResource {

    /**
     * What an undo would do now: people taken off the ledger again, people who are as before; {@code touched} are those to whom
     * something came after, of whom what nobody touched goes back and the rest stays.
     */
    public record UndoPreview(int removed, int restored, int touched) {
    }

    /** Why an import is undone; nothing about people belongs here. */
    public record UndoReason(@NotBlank @Size(max = 200) String reason) {
    }

    private final UndoImport undoImport;
    private final ImportJobs jobs;

    public UndoResource(UndoImport undoImport, ImportJobs jobs) {
        this.undoImport = undoImport;
        this.jobs = jobs;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "如现在撤销这次导入会怎样：撤出台账、恢复原样和此后有变动的人数")
    @APIResponse(responseCode = "200", description = "人数", content = @Content(schema = @Schema(implementation = UndoPreview.class)))
    @APIResponse(responseCode = "409", description = "不是已入库的党员台账，或已撤销")
    public UndoPreview preview(UUID id) {
        jobs.found(id);
        return undoImport.preview(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "撤销整次导入：入库后三十天内，此后没有变动的逐人退回，有变动的保留并说明原因")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "不是已入库的党员台账、已撤销、正在撤销或已超过三十天")
    public Response undo(UUID id, @Valid @NotNull UndoReason reason) {
        jobs.found(id);
        UUID undo = undoImport.undo(id, reason.reason());
        return Response.accepted(jobs.found(undo)).location(URI.create("/api/v1/imports/" + undo)).build();
    }
}
