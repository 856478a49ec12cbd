package org.silveralliance.alliance.surveyimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.RowReader.Issue;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.alliance.surveyimport.SurveyImports.Mode;
import org.silveralliance.alliance.surveyimport.SurveyImports.State;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Survey workbooks, in the shape of members-service's imports. */
@Path("/api/v1/surveys/{surveyId}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "摸底导入")
public class SurveyImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportSurvey importSurvey;
    private final SurveyImports imports;
    private final Surveys surveys;
    private final Caller caller;

    public SurveyImportResource(ImportSurvey importSurvey, SurveyImports imports, Surveys surveys, Caller caller) {
        this.importSurvey = importSurvey;
        this.imports = imports;
        this.surveys = surveys;
        this.caller = caller;
    }

    public record JobView(UUID id, UUID surveyId, String kind, Mode mode, State state, RowCounts rows,
            @Nullable String failure, String fileName, String requestedBy, Instant createdAt) {
    }

    public record RowCounts(int total, int accepted, int warned, int rejected) {
    }

    /** {@code mode} is VALIDATE (only checks) or APPLY. */
    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobView.class)))
    @Operation(summary = "导入摸底工作簿；VALIDATE 只检查，APPLY 检查并填报")
    public Response start(UUID surveyId, @RestForm @Nullable FileUpload file, @RestForm @Nullable String mode)
            throws IOException {
        caller.county();
        if (file == null) {
            throw KitProblem.MALFORMED.because("请选择要上传的工作簿").at("/file", "缺少文件");
        }
        Job job = importSurvey.importWorkbook(surveyId, file.fileName(), Files.readAllBytes(file.uploadedFile()), mode(mode),
                caller.username());
        return Response.accepted(view(job)).location(URI.create("/api/v1/surveys/" + surveyId + "/imports/" + job.id()))
                .build();
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一次摸底的导入记录，新的在前")
    public Page<JobView> list(UUID surveyId) {
        surveys.existing(surveyId);
        return Page.whole(imports.of(surveyId).stream().map(SurveyImportResource::view).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一次导入的进度和结果")
    public JobView get(UUID surveyId, UUID id) {
        return view(found(surveyId, id));
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一次导入的问题，按行")
    public Page<Issue> issues(UUID surveyId, UUID id, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        found(surveyId, id);
        int size = Page.limit(limit);
        int from = Cursor.decode(cursor).map(SurveyImportResource::place).orElse(0);
        List<Issue> all = imports.issues(id);
        List<Issue> rows = all.subList(Math.min(from, all.size()), Math.min(from + size + 1, all.size()));
        return Page.of(rows, size, last -> Integer.toString(from + size), issue -> issue);
    }

    @GET
    @Path("/{id}/annotated")
    @Produces(WORKBOOK)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(mediaType = WORKBOOK))
    @Operation(summary = "标注了问题的工作簿")
    public Response annotated(UUID surveyId, UUID id) throws IOException {
        if (found(surveyId, id).state() != State.DONE) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("导入完成后才能下载批注过的工作簿");
        }
        byte[] original = imports.file(id);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        new AnnotatedSurvey(SurveySheet.read(original), imports.issues(id)).write(original, copy);
        return Response.ok(copy.toByteArray(), WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"survey-import-" + id + ".xlsx\"").build();
    }

    private Job found(UUID surveyId, UUID id) {
        return imports.find(surveyId, id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这次导入，或不在您的管理范围内"));
    }

    private static int place(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw KitProblem.MALFORMED.because("翻页标记无效，请从第一页重新开始").at("/cursor", "无效");
        }
        return Integer.parseInt(text);
    }

    private static Mode mode(@Nullable String text) {
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(text)) {
                return mode;
            }
        }
        throw KitProblem.MALFORMED.because("参数有误").at("/mode", "应为 VALIDATE 或 APPLY");
    }

    private static JobView view(Job job) {
        return new JobView(job.id(), job.surveyId(), "SURVEY", job.mode(), job.state(),
                new RowCounts(job.total(), job.accepted(), job.warned(), job.rejected()), job.failure(), job.fileName(),
                job.createdBy(), job.createdAt());
    }
}
