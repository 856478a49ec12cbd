package org.silveralliance.members.ledger;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.file.WorkbookAnswer;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.members.ledger.ImportDecisions.Take;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportJob.State;
import org.silveralliance.members.member.MemberField;
import org.silveralliance.members.workbook.IssueCode;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Imports over HTTP. */
@jakarta.ws.rs.Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "导入")
public class ImportResource {

    /**
     * A job. {@code expectedRows} is the sheet's own statement of its rows, 0 when it makes none; {@code rows.warned} counts
     * accepted rows with at least one finding; created, changed and unchanged count members or units. {@code gone} are those of
     * the workbook's units who are not in it, {@code unclear} the rows somebody has to decide about, and
     * {@code undecided} of a single check how many of them still wait; {@code basedOn} is the
     * check this one applies, or the import it undoes; {@code undoUntil} the last day on which this one can be undone, absent
     * where it never can be or is undone; {@code undoneBy} the job that undoes or undid it; {@code undo} what an undo did.
     */
    public record JobView(UUID id, Kind kind, Mode mode, State state, RowCounts rows, int expectedRows, int created,
            int changed, int unchanged, int gone, int unclear, @Nullable Integer undecided, @Nullable LocalDate effectiveOn,
            @Nullable UUID basedOn,
            @Nullable LocalDate undoUntil, @Nullable UUID undoneBy, @Nullable UndoCounts undo, List<IssueCount> issues,
            @Nullable Failure failure, String fileName, long fileBytes, String sheet,
            int headerRow, String requestedBy, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {
    }

    /**
     * What became of the people an undone import had written: taken off the ledger again, as before, as before in part, left as
     * they are because something came after.
     */
    public record UndoCounts(String reason, int removed, int restored, int partly, int kept) {
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

    /** One finding; {@code row} as the program shows it, no {@code sheet} for the first that was read. */
    public record IssueItem(int seq, int row, String column, IssueCode code, IssueSeverity severity, String message,
            @Nullable String sheet) {
    }

    /**
     * What an import does about one person; no row for somebody who is not in the workbook. {@code row} is how decisions name
     * the row, {@code line} its number as the program shows it, {@code sheet} where it stands unless on the first that was
     * read. A name of somebody new goes to the sender alone.
     */
    public record ChangeItem(int seq, @Nullable Integer row, @Nullable Integer line, @Nullable String sheet,
            ImportChange.Kind kind, @Nullable UUID memberId, UUID unitId,
            String unitName, @Nullable String name, List<FieldItem> fields, List<CandidateItem> candidates,
            @Nullable Take decision, @Nullable UUID sameAs, @Nullable KeptItem keptBecause) {

        @Override
        public String toString() {
            return "ChangeItem " + seq;
        }
    }

    /**
     * One field of the difference. {@code hidden}: values are not shown to this caller. {@code later}: what is known is later
     * than the list and stays unless {@code decision} is FILE; {@code kept}: it stays or stayed.
     */
    public record FieldItem(MemberField field, String title, @Nullable String before, @Nullable String after, boolean hidden,
            @Nullable String changedBy, @Nullable String changedAt, boolean byHand, boolean later, boolean kept,
            @Nullable Take decision) {

        @Override
        public String toString() {
            return "FieldItem " + field;
        }
    }

    /** Why an undo left somebody, or some of him, as he is; {@code by} whom and {@code at} when, where that is known. */
    public record KeptItem(ImportChange.Because because, @Nullable String by, @Nullable String at) {
    }

    /** Somebody known whom the row may mean, and why. */
    public record CandidateItem(UUID memberId, @Nullable String name, List<ImportChange.Reason> reasons) {

        @Override
        public String toString() {
            return "CandidateItem " + memberId;
        }
    }

    /**
     * What is decided: FILE or LEDGER for a field of a row, a row, or what is asked of a column or in all, by what is left out;
     * SAME with the known person's id, or OTHER, for a row, which is named by the difference's {@code row}.
     */
    public record DecisionForm(@Nullable @Positive Integer row, @Nullable MemberField field, @NotNull Take take,
            @Nullable UUID memberId) {
    }

    /** Decisions to be noted; a later one about the same replaces an earlier. */
    public record Decisions(@NotNull @Size(max = 1000) List<@NotNull @Valid DecisionForm> items) {
    }

    /** What can be asked for of a workbook. */
    public enum UploadMode {
        VALIDATE(Mode.VALIDATE),
        APPLY(Mode.APPLY);

        private final Mode mode;

        UploadMode(Mode mode) {
            this.mode = mode;
        }
    }

    private final StartImport startImport;
    private final DecideImport decideImport;
    private final ApplyImport applyImport;
    private final ImportDifference difference;
    private final AnnotateImport annotateImport;
    private final ImportJobs jobs;
    private final ImportIssues issues;
    private final Caller caller;

    public ImportResource(StartImport startImport, DecideImport decideImport, ApplyImport applyImport,
            ImportDifference difference, AnnotateImport annotateImport, ImportJobs jobs,
            ImportIssues issues, Caller caller) {
        this.startImport = startImport;
        this.decideImport = decideImport;
        this.applyImport = applyImport;
        this.difference = difference;
        this.annotateImport = annotateImport;
        this.jobs = jobs;
        this.issues = issues;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "上传工作簿；VALIDATE 只检查，APPLY 写入，缺少必需的列时先只检查，指明是哪一列后再入库；办理进度由 Location 查询")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "400", description = "没有表头，或缺的列在表中无处可指")
    @APIResponse(responseCode = "413", description = "文件过大")
    @APIResponse(responseCode = "415", description = "不是工作簿")
    public Response start(@RestForm @NotNull(message = "请选择要上传的工作簿") FileUpload file, @RestForm @NotNull Kind kind,
            @RestForm @NotNull UploadMode mode, @RestForm @Nullable LocalDate effectiveOn) throws IOException {
        UUID id = startImport.start(file.uploadedFile(), file.fileName(), kind, mode.mode, effectiveOn);
        return Response.accepted(jobs.found(id)).location(URI.create("/api/v1/imports/" + id)).build();
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "导入记录，新的在前")
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
        return jobs.found(id);
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/issues")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "逐行问题，可按 severity 或 code 筛选；问题中所引的单元格内容只给上传人看")
    public Page<IssueItem> issues(UUID id, @RestQuery @Nullable IssueSeverity severity, @RestQuery @Nullable IssueCode code,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        JobView job = jobs.found(id);
        int size = Page.limit(limit);
        int after = Cursor.decode(cursor, Integer::valueOf).orElse(0);
        return Page.of(
                issues.page(id, severity == null ? "" : severity.name(), code == null ? "" : code.name(), after, size + 1),
                size, issue -> Integer.toString(issue.seq()),
                job.requestedBy().equals(caller.username()) ? UnaryOperator.identity() : withoutCells(job.kind()));
    }

    /** What cells say is for who uploaded them; others see where something is and what. */
    private static UnaryOperator<IssueItem> withoutCells(Kind kind) {
        Set<String> headings = StartImport.columns(kind).stream().map(Column::title).collect(Collectors.toSet());
        return issue -> new IssueItem(issue.seq(), issue.row(), issue.column(), issue.code(), issue.severity(),
                Findings.withoutCells(issue.message(), headings), issue.sheet());
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/difference")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "党员台账的逐人差异：新增、变更、未变、表中没有、待决定；字段值只给上传人看")
    public Page<ChangeItem> difference(UUID id, @RestQuery ImportChange.@Nullable Kind kind, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        int after = Cursor.decode(cursor, Integer::valueOf).orElse(0);
        return Page.of(difference.page(id, Optional.ofNullable(kind), after, size + 1), size,
                item -> Integer.toString(item.seq()), item -> item);
    }

    @PUT
    @jakarta.ws.rs.Path("/{id}/decisions")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "对校验出的差异作决定：以表为准或以系统为准（某行某项、某行、某列、全部），是否同一人")
    @APIResponse(responseCode = "204", description = "已记下")
    @APIResponse(responseCode = "409", description = "不是已完成的校验")
    public void decide(UUID id, @Valid @NotNull Decisions decisions) {
        jobs.found(id);
        decideImport.decide(id, decisions.items());
    }

    @POST
    @jakarta.ws.rs.Path("/{id}/apply")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "把校验过的工作簿按决定入库；晚于本表的内容未经决定不覆盖")
    @APIResponse(responseCode = "202", description = "已排队", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "不是已完成的校验，或文件已按期清除")
    public Response apply(UUID id) throws IOException {
        jobs.found(id);
        UUID applied = applyImport.apply(id);
        return Response.accepted(jobs.found(applied)).location(URI.create("/api/v1/imports/" + applied)).build();
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/annotated")
    @Produces(WorkbookAnswer.TYPE)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", description = "同一工作簿，问题写在单元格中", content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "导入尚未完成，或文件已按期清除")
    @Operation(summary = "标注了问题的工作簿，供上传人修改；七天后清除")
    public Response annotated(UUID id) throws IOException {
        jobs.found(id);
        return WorkbookAnswer.once(annotateImport.annotated(id), "import-" + id + ".xlsx");
    }
}
