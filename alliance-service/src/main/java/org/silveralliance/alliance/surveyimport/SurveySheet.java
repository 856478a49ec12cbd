package org.silveralliance.alliance.surveyimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.silveralliance.alliance.AllianceProblem;

/**
 * The rows of a survey workbook, wherever its header stands. A file is inflated once before anybody parses it, because the
 * sizes a zip states about itself may be invented.
 */
record SurveySheet(String name, int headerRow, List<SheetRow> rows) {

    private static final int HEADER_WITHIN_ROWS = 30;
    private static final int MAX_ROWS = 20_000;
    /** 20,000 survey rows need about 6 MB. */
    private static final long MAX_INFLATED = 24L << 20;
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_RATIO = 150;
    private static final long RATIO_MATTERS_FROM = 4L << 20;
    private static final List<String> FOOTERS = List.of("合计", "总计", "小计", "备注", "说明", "填表人", "审核人");

    /** One data row; {@code number} is what the spreadsheet program shows. */
    record SheetRow(int number, Map<SurveyColumn, String> cells, Set<SurveyColumn> formulas) {

        String text(SurveyColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    static SurveySheet read(byte[] file) {
        measure(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().filter(it -> it.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> all = rows.iterator();
                    for (int seen = 0; seen < HEADER_WITHIN_ROWS && all.hasNext(); seen++) {
                        Row row = all.next();
                        Map<SurveyColumn, Integer> places = placesIn(row);
                        if (Stream.of(SurveyColumn.values()).filter(SurveyColumn::isRequired).allMatch(places::containsKey)) {
                            return new SurveySheet(sheet.getName(), row.getRowNum(), data(all, places));
                        }
                    }
                }
            }
        } catch (IOException | ExcelReaderException damaged) {
            throw AllianceProblem.WORKBOOK_DAMAGED.because("工作簿内容已损坏，无法读取，请重新另存为 .xlsx 后再上传").at("/file", "已损坏");
        }
        throw AllianceProblem.NO_HEADER_ROW.because("在前 " + HEADER_WITHIN_ROWS + " 行中找不到表头，表头须包含："
                + String.join("、", Stream.of(SurveyColumn.values()).filter(SurveyColumn::isRequired).map(SurveyColumn::title)
                        .toList()))
                .at("/file", "没有表头");
    }

    private static void measure(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw notAWorkbook();
        }
        try {
            // On disk, because a zip is read from its end; read as a stream, some programs' workbooks look damaged.
            Path copy = Files.createTempFile("survey", ".xlsx");
            try {
                Files.write(copy, file);
                measure(copy, file.length);
            } finally {
                Files.delete(copy);
            }
        } catch (ZipException damaged) {
            throw AllianceProblem.WORKBOOK_DAMAGED.because("文件已损坏，无法解压，请重新另存为 .xlsx 后再上传").at("/file", "已损坏");
        } catch (IOException cut) {
            throw AllianceProblem.WORKBOOK_DAMAGED.because("文件不完整，请重新上传").at("/file", "不完整");
        }
    }

    private static void measure(Path file, long length) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw notAWorkbook();
            }
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            long inflated = 0;
            byte[] buffer = new byte[64 << 10];
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                try (InputStream content = zip.getInputStream(entry)) {
                    inflated += inflatedSize(content, buffer, MAX_INFLATED - inflated);
                }
                if (inflated > RATIO_MATTERS_FROM && inflated / length > MAX_RATIO) {
                    throw tooLarge();
                }
            }
        }
    }

    private static long inflatedSize(InputStream entry, byte[] buffer, long allowed) throws IOException {
        long size = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw tooLarge();
            }
        }
        return size;
    }

    private static RuntimeException tooLarge() {
        return AllianceProblem.WORKBOOK_TOO_LARGE.because("工作簿解压后的内容超过允许的大小，请删除多余的空白行列后再上传")
                .at("/file", "过大");
    }

    private static RuntimeException notAWorkbook() {
        return AllianceProblem.NOT_A_WORKBOOK.because("文件不是 .xlsx 工作簿，请用表格软件另存为 .xlsx 后再上传").at("/file", "不是工作簿");
    }

    private static Map<SurveyColumn, Integer> placesIn(Row row) {
        Map<SurveyColumn, Integer> places = new EnumMap<>(SurveyColumn.class);
        for (Cell cell : row) {
            if (cell != null) {
                SurveyColumn.named(textOf(cell)).ifPresent(column -> places.putIfAbsent(column, cell.getColumnIndex()));
            }
        }
        return places;
    }

    /** A row is data when it names a unit or counts members and neither repeats the header nor sums up. */
    private static List<SheetRow> data(Iterator<Row> below, Map<SurveyColumn, Integer> places) {
        List<SheetRow> rows = new ArrayList<>();
        while (below.hasNext()) {
            Row row = below.next();
            if (rows.size() == MAX_ROWS) {
                throw AllianceProblem.WORKBOOK_TOO_LARGE.because("工作簿超过 " + MAX_ROWS + " 行，请分成几个文件上传").at("/file", "过大");
            }
            Map<SurveyColumn, String> cells = new EnumMap<>(SurveyColumn.class);
            Set<SurveyColumn> formulas = EnumSet.noneOf(SurveyColumn.class);
            places.forEach((column, place) -> {
                if (place < row.getCellCount()) {
                    row.getOptionalCell(place).ifPresent(cell -> {
                        cells.put(column, textOf(cell));
                        if (cell.getType() == CellType.FORMULA) {
                            formulas.add(column);
                        }
                    });
                }
            });
            String name = cells.getOrDefault(SurveyColumn.NAME, "");
            boolean empty = cells.values().stream().allMatch(String::isEmpty);
            boolean footer = name.isEmpty() || FOOTERS.stream().anyMatch(name::startsWith);
            boolean counts = !cells.getOrDefault(SurveyColumn.USCC, "").isEmpty();
            if (!empty && (!footer || counts) && SurveyColumn.named(name).isEmpty()) {
                rows.add(new SheetRow(row.getRowNum(), cells, formulas));
            }
        }
        return rows;
    }

    /** The text a cell shows, whatever it is stored as; error values are empty. */
    static String textOf(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#")) {
            return "";
        }
        if ((cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) && raw != null
                && raw.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.getText() : raw;
        return text == null ? "" : text.replace('\u00A0', ' ').replace('\u3000', ' ').strip();
    }
}
