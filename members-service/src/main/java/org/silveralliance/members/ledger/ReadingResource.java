package org.silveralliance.members.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.RecognisedBy;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
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

    /** A sheet; {@code why} says of one that was not read why not. */
    @Schema(name = "ReadSheet")
    public record SheetItem(String name, boolean hidden, WorkbookReading.State state, @Nullable String why,
            List<TableItem> tables) {

        static SheetItem of(WorkbookReading.Sheet sheet) {
            return new SheetItem(sheet.name(), sheet.hidden(), sheet.state(), sheet.why().isEmpty() ? null : sheet.why(),
                    sheet.tables().stream().map(TableItem::of).toList());
        }

        SheetItem with(List<TableItem> others) {
            return new SheetItem(name, hidden, state, why, others);
        }
    }

    /** A table; rows are counted as the program shows them, {@code samples} are its first ones. */
    @Schema(name = "ReadTable")
    public record TableItem(int headFrom, int headTo, @Nullable Integer firstRow, @Nullable Integer lastRow, RowsItem rows,
            List<ColumnItem> columns, List<SampleItem> samples) {

        static TableItem of(WorkbookReading.Table table) {
            WorkbookReading.Rows rows = table.rows();
            return new TableItem(table.headFrom(), table.headTo(), table.firstRow(), table.lastRow(),
                    new RowsItem(rows.read(), rows.blank(), rows.footers(), rows.repeated(), rows.others()),
                    table.columns().stream().map(ColumnItem::of).toList(),
                    table.samples().stream().map(sample -> new SampleItem(sample.row(), sample.cells())).toList());
        }

        TableItem with(List<SampleItem> others) {
            return new TableItem(headFrom, headTo, firstRow, lastRow, rows, columns, others);
        }
    }

    /**
     * How many rows were read, and how many left out: blank, sums and remarks, headings that came again, and others that say
     * nothing of anybody.
     */
    @Schema(name = "ReadRows")
    public record RowsItem(int read, int blank, int footers, int repeated, int others) {
    }

    /** A column by its letter; without {@code field} nothing of it is read. */
    @Schema(name = "ReadColumn")
    public record ColumnItem(String column, String heading, @Nullable String field, @Nullable String title,
            RecognisedBy by) {

        static ColumnItem of(WorkbookReading.ColumnOf column) {
            Column field = column.column();
            return new ColumnItem(CellPlace.letters(column.place()), column.heading(), field == null ? null : field.name(),
                    field == null ? null : field.title(), column.by());
        }
    }

    /** A row with a text for every column of its table; numbers of people and phones are hidden. */
    @Schema(name = "ReadSample")
    public record SampleItem(int row, List<String> cells) {

        @Override
        public String toString() {
            return "SampleItem of row " + row;
        }
    }

    /** A column of ours. */
    public record FieldChoice(String field, String title, boolean required) {
    }

    /** Whether a sheet is read. */
    public record SheetForm(@NotNull @Size(max = 100) String sheet, @NotNull Boolean read) {
    }

    /**
     * What a column is: {@code row} is {@code headTo} of its table, {@code column} its letter; without {@code field} it is left
     * out.
     */
    public record ColumnForm(@NotNull @Size(max = 100) String sheet, @Positive int row, @NotNull @Size(max = 3) String column,
            @Nullable @Size(max = 40) String field) {
    }

    /** What is corrected; of what is not named, what was said before stays. */
    @Schema(name = "ReadingCorrection")
    public record CorrectionForm(@NotNull @Size(max = 200) List<@NotNull @Valid SheetForm> sheets,
            @NotNull @Size(max = 500) List<@NotNull @Valid ColumnForm> columns) {
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

    static List<FieldChoice> fields(ImportJob.Kind kind) {
        return Arrays.stream(StartImport.columns(kind))
                .map(column -> new FieldChoice(column.name(), column.title(), column.heading().required())).toList();
    }
}
