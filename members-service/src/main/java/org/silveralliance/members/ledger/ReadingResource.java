package org.silveralliance.members.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.reading.Reading.CorrectionForm;
import org.silveralliance.kit.reading.Reading.FieldChoice;
import org.silveralliance.kit.reading.Reading.SheetItem;
import org.silveralliance.members.ledger.ImportResource.JobView;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What was made of a workbook, and its correction, over HTTP. */
@Path("/api/v1/imports/{id}/reading")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "导入")
public class ReadingResource {

    /**
     * What was made of a workbook. {@code own}: the caller sent it, and sees rows of it; {@code fields} are the columns a
     * heading may be; {@code replacedBy} is the import that reads it as it was corrected, {@code decided} how many decisions
     * there are about its differences; of those made before it was corrected {@code carried} still hold, and {@code dropped}
     * are about something that is otherwise now.
     */
    @Schema(name = "ImportReading")
    public record ReadingView(UUID importId, boolean own, List<SheetItem> sheets, List<FieldChoice> fields,
            @Nullable UUID replacedBy, int decided, int carried, int dropped, long version) {
    }

    private final ImportReading reading;
    private final RereadImport rereadImport;
    private final ImportJobs jobs;

    public ReadingResource(ImportReading reading, RereadImport rereadImport, ImportJobs jobs) {
        this.reading = reading;
        this.rereadImport = rereadImport;
        this.jobs = jobs;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "识别结果：读了哪些工作表和行，哪一列认作什么，样例十行；单元格内容只给上传人看")
    @APIResponse(responseCode = "200", description = "识别结果", content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(responseCode = "409", description = "导入尚未完成")
    public Response get(UUID id) {
        ReadingView view = reading.of(id);
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }

    @PUT
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "更正识别结果：某列是什么或不导入，某张工作表读不读；按更正重新校验，入库后记住这个单位的对应")
    @APIResponse(responseCode = "202", description = "已排队重新校验", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "不是已完成的校验，已经更正过，或文件已按期清除")
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectionForm form) throws IOException {
        jobs.found(id);
        UUID again = rereadImport.reread(id, ifMatch, form);
        return Response.accepted(jobs.found(again)).location(URI.create("/api/v1/imports/" + again)).build();
    }
}
