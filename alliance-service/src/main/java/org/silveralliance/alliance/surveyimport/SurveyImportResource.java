package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportMode;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.file.WorkbookAnswer;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.IssueSeverity;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Survey workbooks, in the shape of members-service's imports. */
@Path("/api/v1/surveys/{surveyId}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "摸底导入")
public class SurveyImportResource {

    private final StartSurveyImport startImport;
    private final CheckedSurveyImports checkedImports;
    private final AnnotateSurvey annotateSurvey;
    private final SurveyImports imports;
    private final Surveys surveys;
    private final Caller caller;

    public SurveyImportResource(StartSurveyImport startImport, CheckedSurveyImports checkedImports,
            AnnotateSurvey annotateSurvey, SurveyImports imports,
            Surveys surveys, Caller caller) {
        this.startImport = startImport;
        this.checkedImports = checkedImports;
        this.annotateSurvey = annotateSurvey;
        this.imports = imports;
        this.surveys = surveys;
        this.caller = caller;
    }

    /** What is imported here. */
    public enum SurveyImportKind {
        SURVEY
    }

    public record SurveyImport(UUID id, UUID surveyId, SurveyImportKind kind, ImportMode mode, ImportState state,
            SurveyRowCounts rows, @Nullable String failure, String fileName, String requestedBy, Instant createdAt) {
    }

    /** What became of the rows; {@code warned} counts accepted rows with at least one finding. */
    public record SurveyRowCounts(int total, int accepted, int warned, int rejected) {
    }

    /** One finding; {@code row} as the program shows it, no {@code sheet} for the first that was read. */
    public record SurveyIssue(int seq, int row, String column, SurveyIssueCode code, IssueSeverity severity, String message,
            @Nullable String sheet) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "上传摸底工作簿；VALIDATE 只检查，APPLY 写入，缺少必需的列时先只检查，指明是哪一列后再入库")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = SurveyImport.class)))
    @APIResponse(responseCode = "400", description = "没有表头，或缺的列在表中无处可指")
    @APIResponse(responseCode = "409", description = "摸底调查尚未开始或已经截止")
    @APIResponse(responseCode = "413", description = "文件过大")
    @APIResponse(responseCode = "415", description = "不是工作簿")
    public Response start(UUID surveyId, @RestForm @NotNull(message = "请选择要上传的工作簿") FileUpload file,
            @RestForm @NotNull ImportMode mode) throws IOException {
        caller.county();
        Job job = startImport.start(surveyId, file.fileName(), file.uploadedFile(), mode, caller.username());
        return Response.accepted(view(job)).location(URI.create("/api/v1/surveys/" + surveyId + "/imports/" + job.id()))
                .build();
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "某次摸底的导入记录，新的在前")
    public Page<SurveyImport> list(UUID surveyId) {
        surveys.existing(surveyId);
        return Page.whole(imports.of(surveyId).stream().map(SurveyImportResource::view).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一次导入的进度和结果")
    public SurveyImport get(UUID surveyId, UUID id) {
        return view(imports.found(surveyId, id));
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "逐行问题，按行号排列；问题中所引的单元格内容只给上传人看")
    public Page<SurveyIssue> issues(UUID surveyId, UUID id, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        Job job = imports.found(surveyId, id);
        int size = Page.limit(limit);
        int after = Cursor.decode(cursor, Integer::valueOf).orElse(0);
        return Page.of(imports.issues(id, after, size + 1), size, issue -> Integer.toString(issue.seq()),
                job.isOf(caller.username()) ? UnaryOperator.identity() : SurveyImportResource::withoutCells);
    }

    /** What cells say is for who uploaded them; others see where something is and what. */
    private static SurveyIssue withoutCells(SurveyIssue issue) {
        Set<String> headings = SurveyColumn.ALL.stream().map(Column::title).collect(Collectors.toSet());
        return new SurveyIssue(issue.seq(), issue.row(), issue.column(), issue.code(), issue.severity(),
                Findings.withoutCells(issue.message(), headings), issue.sheet());
    }

    @POST
    @Path("/{id}/apply")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "把校验过的摸底工作簿按识别结果入库")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = SurveyImport.class)))
    @APIResponse(responseCode = "409", description = "不是已完成的校验，已经更正过，或文件已按期清除")
    public Response apply(UUID surveyId, UUID id) throws IOException {
        Job applied = checkedImports.apply(imports.found(surveyId, id));
        return Response.accepted(view(applied))
                .location(URI.create("/api/v1/surveys/" + surveyId + "/imports/" + applied.id())).build();
    }

    @GET
    @Path("/{id}/annotated")
    @Produces(WorkbookAnswer.TYPE)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "标注了问题的工作簿，供上传人修改；七天后清除")
    @APIResponse(responseCode = "200", description = "同一工作簿，问题写在单元格中", content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "导入尚未完成，或文件已按期清除")
    public Response annotated(UUID surveyId, UUID id) throws IOException {
        return WorkbookAnswer.once(annotateSurvey.annotate(imports.found(surveyId, id)), "survey-import-" + id + ".xlsx");
    }

    static SurveyImport view(Job job) {
        return new SurveyImport(job.id(), job.surveyId(), SurveyImportKind.SURVEY, job.mode(), job.state(),
                new SurveyRowCounts(job.total(), job.accepted(), job.warned(), job.rejected()), job.failure(), job.fileName(),
                job.createdBy(), job.createdAt());
    }
}
