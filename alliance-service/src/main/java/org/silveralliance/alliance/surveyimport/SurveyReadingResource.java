package org.silveralliance.alliance.surveyimport;

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
import org.silveralliance.alliance.surveyimport.SurveyImportResource.SurveyImport;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.reading.Reading.CorrectionForm;
import org.silveralliance.kit.reading.Reading.FieldChoice;
import org.silveralliance.kit.reading.Reading.SheetItem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What was made of a survey workbook, and its correction, in the shape of members-service's. */
@Path("/api/v1/surveys/{surveyId}/imports/{id}/reading")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "摸底导入")
public class SurveyReadingResource {

    /**
     * What was made of a workbook. {@code own}: the caller sent it, and sees rows of it; {@code fields} are the columns a
     * heading may be; {@code replacedBy} is the import that reads it as it was corrected.
     */
    @Schema(name = "SurveyReading")
    public record ReadingView(UUID importId, boolean own, List<SheetItem> sheets, List<FieldChoice> fields,
            @Nullable UUID replacedBy, long version) {
    }

    private final SurveyReading reading;
    private final CheckedSurveyImports checkedImports;
    private final SurveyImports imports;

    public SurveyReadingResource(SurveyReading reading, CheckedSurveyImports checkedImports, SurveyImports imports) {
        this.reading = reading;
        this.checkedImports = checkedImports;
        this.imports = imports;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "识别结果：读了哪些工作表和行，哪一列认作什么，样例十行；单元格内容只给上传人看")
    @APIResponse(responseCode = "200", description = "识别结果", content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(responseCode = "409", description = "导入尚未完成")
    public Response get(UUID surveyId, UUID id) {
        ReadingView view = reading.of(imports.found(surveyId, id));
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }

    @PUT
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "更正识别结果：某列是什么或不导入，某张工作表读不读；按更正重新校验")
    @APIResponse(responseCode = "202", description = "已排队重新校验", content = @Content(schema = @Schema(implementation = SurveyImport.class)))
    @APIResponse(responseCode = "409", description = "不是已完成的校验，已经更正过，或文件已按期清除")
    public Response correct(UUID surveyId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectionForm form) throws IOException {
        Job again = checkedImports.reread(imports.found(surveyId, id), ifMatch, form);
        return Response.accepted(SurveyImportResource.view(again))
                .location(URI.create("/api/v1/surveys/" + surveyId + "/imports/" + again.id())).build();
    }
}
