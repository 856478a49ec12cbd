package org.silveralliance.members.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.ClosedSet;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportJob.State;
import org.silveralliance.members.workbook.IssueCode;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Imports over HTTP. */
@jakarta.ws.rs.Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "导入")
public class ImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * A job. {@code expectedRows} is the sheet's own statement of its rows, 0 when it makes none; {@code rows.warned} counts
     * accepted rows with at least one finding; created, changed and unchanged count members or units.
     */
    public record JobView(UUID id, Kind kind, Mode mode, State state, RowCounts rows, int expectedRows, int created,
            int changed,
            int unchanged, List<IssueCount> issues, @Nullable Failure failure, String fileName, long fileBytes, String sheet,
            int headerRow, String requestedBy, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {
    }

    /** What became of the rows so far. */
    public record RowCounts(int total, int accepted, int warned, int rejected) {
    }

    /** Why a whole workbook could not be read. */
    public record Failure(String code, String detail) {
    }

    /** How often something was found. */
    public record IssueCount(IssueCode code, IssueSeverity severity, int count) {
    }

    /** One finding; {@code row} is the number the spreadsheet program shows. */
    public record IssueItem(int seq, int row, String column, IssueCode code, IssueSeverity severity, String message) {
    }

    private final StartImport startImport;
    private final AnnotateImport annotateImport;
    private final ImportJobs jobs;
    private final ImportIssues issues;

    public ImportResource(StartImport startImport, AnnotateImport annotateImport, ImportJobs jobs, ImportIssues issues) {
        this.startImport = startImport;
        this.annotateImport = annotateImport;
        this.jobs = jobs;
        this.issues = issues;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "上传工作簿;VALIDATE 只检查,APPLY 写入;effectiveOn 为列入台账的日期,缺省按离退休时间")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "400", description = "没有表头或缺列")
    @APIResponse(responseCode = "413", description = "文件过大")
    @APIResponse(responseCode = "415", description = "不是工作簿")
    public Response start(@RestForm @Nullable FileUpload file, @RestForm @Nullable String kind, @RestForm @Nullable String mode,
            @RestForm @Nullable LocalDate effectiveOn) throws IOException {
        if (file == null) {
            throw KitProblem.MALFORMED.because("请选择要上传的工作簿").at("/file", "缺少文件");
        }
        UUID id = startImport.start(file.uploadedFile(), file.fileName(), oneOf(Kind.class, kind, "/kind"),
                oneOf(Mode.class, mode, "/mode"), effectiveOn);
        return Response.accepted(found(id)).location(URI.create("/api/v1/imports/" + id)).build();
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "导入记录,新的在前")
    public Page<JobView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(jobs.page(Cursor.decode(cursor, UUID::fromString), size + 1), size, job -> job.id().toString(),
                job -> job);
    }

    @GET
    @jakarta.ws.rs.Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一次导入的进度和结果")
    public JobView get(UUID id) {
        return found(id);
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/issues")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "逐行问题,可按 severity 或 code 筛选")
    public Page<IssueItem> issues(UUID id, @RestQuery @Nullable IssueSeverity severity, @RestQuery @Nullable IssueCode code,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        found(id);
        int size = Page.limit(limit);
        int after = Cursor.decode(cursor, Integer::valueOf).orElse(0);
        return Page.of(
                issues.page(id, severity == null ? "" : severity.name(), code == null ? "" : code.name(), after, size + 1),
                size, issue -> Integer.toString(issue.seq()), issue -> issue);
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/annotated")
    @Produces(WORKBOOK)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", description = "同一工作簿,问题写在单元格中", content = @Content(mediaType = WORKBOOK))
    @APIResponse(responseCode = "409", description = "导入尚未完成，或文件已按期清除")
    @Operation(summary = "标注了问题的工作簿，供上传人修改；七天后清除")
    public Response annotated(UUID id) throws IOException {
        found(id);
        Path file = annotateImport.annotated(id);
        StreamingOutput content = target -> {
            try {
                Files.copy(file, target);
            } finally {
                Files.delete(file);
            }
        };
        return Response.ok(content, WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".xlsx\"").build();
    }

    private JobView found(UUID id) {
        return jobs.view(id).orElseThrow(() -> KitProblem.notInScope("没有这次导入"));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String text, String pointer) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst()
                .orElseThrow(() -> ClosedSet.refuse(KitProblem.MALFORMED.because("参数有误"), pointer, type));
    }
}
