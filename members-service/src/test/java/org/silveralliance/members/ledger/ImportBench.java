package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A workbook of 100,000 members through the built service in a heap of 256 MB, against COPY of the same rows into a bare
 * table of the same server in the same run; then a check of some of them, and the whole import undone.
 */
@EnabledIfSystemProperty(named = "sa.bench", matches = "import", disabledReason = "a benchmark; ./alliance bench import runs it")
class ImportBench {

    private static final int ROWS = 100_000;
    private static final int WARM_UP = 10_000;
    private static final int LOOKED_AT = 5_000;
    /** What the invented rows say, in their order. */
    private static final List<MemberColumn> COLUMNS = List.of(MemberColumn.UNIT_NAME, MemberColumn.USCC, MemberColumn.BRANCH,
            MemberColumn.NAME, MemberColumn.SEX, MemberColumn.ETHNICITY, MemberColumn.ID_NO, MemberColumn.BIRTH,
            MemberColumn.JOINED_PARTY, MemberColumn.CATEGORY, MemberColumn.RETIRED, MemberColumn.EDUCATION, MemberColumn.PHONE,
            MemberColumn.ADDRESS, MemberColumn.LIVING, MemberColumn.HEALTH, MemberColumn.FAMILY_NAME,
            MemberColumn.FAMILY_PHONE, MemberColumn.HOBBIES, MemberColumn.FLOATING, MemberColumn.REMARK);
    private static final int PHONE = COLUMNS.indexOf(MemberColumn.PHONE);
    private static final String HEAP = "256m";
    private static final Pattern IN_USE = Pattern.compile("Pause .* (\\d+)M->");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final Set<Integer> progress = new HashSet<>();

    @Test
    void shouldTakeALargeLedgerFastEnough() throws Exception {
        RealParts parts = new RealParts();
        parts.init(Map.of("service", "members"));
        Map<String, String> settings = parts.start();
        int port = freePort();
        int management = freePort();
        Process service = service(settings, port, management);
        try {
            String base = "http://127.0.0.1:" + port;
            awaitReady("http://127.0.0.1:" + management);
            importing(base, "UNITS", Fixtures.file("lijin-survey-2026.xlsx"));
            // The first rows warm classes and connections; they are not counted.
            importing(base, "MEMBERS", workbook(rows(WARM_UP, 0)));
            List<String[]> rows = rows(ROWS, WARM_UP);
            Path workbook = workbook(rows);
            double cpu = cpuSeconds(service);
            progress.clear();
            JsonNode job = importing(base, "MEMBERS", workbook);
            cpu = cpuSeconds(service) - cpu;
            double seconds = Duration.between(Instant.parse(job.get("startedAt").asText()),
                    Instant.parse(job.get("finishedAt").asText())).toMillis() / 1000.0;
            double rate = ROWS / seconds;
            double copy = ROWS / copySeconds(rows);
            line("import.service-cpu-per-row", cpu / ROWS * 1e6, "us", "-", true);
            assertThat(job.get("rows").get("accepted").asInt()).isEqualTo(ROWS);
            line("import.rows-per-second", rate, "rows/s", "3000", rate >= 3_000);
            line("import.of-copy", rate / copy, "ratio", "-", true);
            double peakHeap = peakHeap();
            line("import.peak-heap", peakHeap, "MB", "256", peakHeap > 0 && peakHeap <= 256);
            line("import.progress-seen", progress.size(), "values", "10", progress.size() >= 10);
            line("import.peak-resident", resident(service.pid()), "MB", "-", true);
            difference(base, rows.subList(0, LOOKED_AT));
            undoing(base, job);
            double afterUndo = peakHeap();
            line("import.undo-peak-heap", afterUndo, "MB", "256", afterUndo > 0 && afterUndo <= 256);
        } finally {
            service.destroy();
            service.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** From the upload of a list in which every telephone changed to the first page of what it would change. */
    private void difference(String base, List<String[]> known) throws IOException, InterruptedException {
        List<String[]> changed = known.stream().map(row -> {
            String[] other = row.clone();
            other[PHONE] = "1992" + row[PHONE].substring(4);
            return other;
        }).toList();
        Path workbook = workbook(changed);
        long start = System.nanoTime();
        JsonNode job = importing(base, "MEMBERS", "VALIDATE", workbook);
        long shown = System.nanoTime();
        HttpResponse<String> page = get(
                base + "/api/v1/imports/" + job.get("id").asText() + "/difference?kind=CHANGED&limit=50");
        assertThat(json(page.body()).get("items")).hasSize(50);
        assertThat(job.get("changed").asInt()).isEqualTo(LOOKED_AT);
        double seconds = (System.nanoTime() - shown) / 1e9;
        line("import.difference-shown", seconds, "s", "3", seconds <= 3);
        line("import.difference-checked", (shown - start) / 1e9, "s", "-", true);
    }

    /** Takes the whole ledger back. */
    private void undoing(String base, JsonNode applied) throws IOException, InterruptedException {
        HttpResponse<String> asked = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/imports/" + applied.get("id").asText() + "/undo"))
                        .header("Authorization", "Bearer " + Tokens.committee()).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"bench\"}")).build(),
                BodyHandlers.ofString());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        JsonNode undo = ended(base + "/api/v1/imports/" + json(asked.body()).get("id").asText());
        assertThat(undo.get("undo").get("removed").asInt()).isEqualTo(ROWS);
        double seconds = Duration.between(Instant.parse(undo.get("startedAt").asText()),
                Instant.parse(undo.get("finishedAt").asText())).toMillis() / 1000.0;
        line("import.undo-rows-per-second", ROWS / seconds, "rows/s", "-", true);
    }

    private Process service(Map<String, String> settings, int port, int management) throws IOException {
        // As the launcher starts it, but for the heap.
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:gc:file=" + collections(),
                "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + management));
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        File log = folder.resolve("service.log").toFile();
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
    }

    private static void awaitReady(String base) {
        Awaitility.await().atMost(120, TimeUnit.SECONDS).pollInterval(500, TimeUnit.MILLISECONDS).ignoreExceptions()
                .until(() -> get(base + "/q/health/ready").statusCode() == 200);
    }

    private JsonNode importing(String base, String kind, Path workbook) throws IOException, InterruptedException {
        return importing(base, kind, "APPLY", workbook);
    }

    private JsonNode importing(String base, String kind, String mode, Path workbook) throws IOException, InterruptedException {
        String head = part("kind", kind) + part("mode", mode)
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\n\r\n";
        HttpResponse<String> accepted = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/api/v1/imports"))
                .header("Authorization", "Bearer " + Tokens.committee())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(workbook),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build(), BodyHandlers.ofString());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return ended(base + "/api/v1/imports/" + json(accepted.body()).get("id").asText());
    }

    private JsonNode ended(String path) throws IOException, InterruptedException {
        Awaitility.await().atMost(300, TimeUnit.SECONDS).pollInterval(500, TimeUnit.MILLISECONDS)
                .until(() -> {
                    HttpResponse<String> answer = get(path);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    JsonNode seen = json(answer.body());
                    progress.add(seen.get("rows").get("total").asInt());
                    return !seen.get("state").asText().matches("QUEUED|RUNNING");
                });
        return json(get(path).body());
    }

    /**
     * Megabytes of heap in use before its fullest collection, by the service's own record; asking it while it works costs rows.
     */
    private double peakHeap() throws IOException {
        return Files.readAllLines(collections()).stream().map(IN_USE::matcher).filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1))).max().orElse(0);
    }

    private Path collections() {
        return folder.resolve("gc.log");
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + Tokens.committee())
                .build(), BodyHandlers.ofString());
    }

    private static List<String[]> rows(int count, int from) {
        List<String[]> rows = new ArrayList<>(count);
        LocalDate first = LocalDate.of(1930, 1, 1);
        for (int i = from; i < from + count; i++) {
            LocalDate birth = first.plusDays(i / 10);
            String idNo = TestIds.of(birth, 300 + i % 10);
            rows.add(new String[] { "县农业农村局", "113705229900000172", "县农业农村局离退休干部党支部",
                    "试" + (char) (0x4E00 + i % 5000) + (char) (0x5000 + i / 5000),
                    i % 2 == 1 ? "男" : "女", "汉族", idNo, birth.toString(), "1975-07-01", "退休", "1998-03-01", "大专",
                    "1990" + (1_000_000 + i), "利津县试验街道" + i + "号", "独居", "一般", "家" + i, "1991" + (1_000_000 + i), "门球", "否",
                    "" });
        }
        return rows;
    }

    private Path workbook(List<String[]> rows) throws IOException {
        Path file = folder.resolve("bench.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("党员台账");
            sheet.value(0, 0, "党员台账");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(2, column, COLUMNS.get(column).title());
            }
            for (int line = 0; line < rows.size(); line++) {
                String[] row = rows.get(line);
                for (int column = 0; column < row.length; column++) {
                    sheet.value(line + 3, column, row[column]);
                }
                if (line % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static double copySeconds(List<String[]> rows) throws SQLException, IOException {
        try (Connection connection = TestDatabase.superuser("members")) {
            StringBuilder columns = new StringBuilder();
            for (MemberColumn column : COLUMNS) {
                columns.append(columns.isEmpty() ? "" : ", ").append(column.name()).append(" text");
            }
            connection.createStatement().execute("create table bench_copy (" + columns + ")");
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (String[] row : rows) {
                lines.write((String.join("\t", row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            long start = System.nanoTime();
            new CopyManager(connection.unwrap(BaseConnection.class)).copyIn("copy bench_copy from stdin",
                    new java.io.ByteArrayInputStream(lines.toByteArray()));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void line(String name, double value, String unit, String target, boolean met) {
        System.out.printf("%nBENCH {\"name\": \"%s\", \"value\": %.2f, \"unit\": \"%s\", \"target\": \"%s\", \"met\": %s}%n",
                name,
                value, unit, target, met);
    }
}
