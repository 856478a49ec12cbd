package org.silveralliance.kit.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.reading.Reading.SampleItem;
import org.silveralliance.kit.reading.Reading.SheetItem;
import org.silveralliance.kit.reading.Reading.TableItem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.WorkbookReading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** How imports were told to read their workbooks, and what they made of them; the rows that show it rest sealed. */
@ApplicationScoped
public class Readings {

    static final String TABLE = "import_reading";
    static final String SAMPLES = "samples";

    private final Rows rows;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    public Readings(Rows rows, FieldCipher cipher, ObjectMapper json) {
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
    }

    /** A reading where it is kept; {@code sheets} is empty until the rows were read. */
    public record Kept(Told told, List<SheetItem> sheets, boolean done, long version, @Nullable UUID replacedBy) {
    }

    /** Rows of one table, by the places of sheet and table. */
    private record SamplesOf(int sheet, int table, List<SampleItem> rows) {
    }

    public void begin(UUID job, Told told) {
        rows.execute(Query.of("insert into import_reading (job_id, told) values (?, ?)", job, Query.json(told)));
    }

    public Told told(UUID job) {
        return find(job).map(Kept::told).orElse(Told.NOTHING);
    }

    public Optional<Kept> find(UUID job) {
        return rows.first(Query.of("select told, made, version, replaced_by from import_reading where job_id = ?", job),
                this::kept);
    }

    /** Keeps what was made of the workbook. An import from before readings were kept gets none. */
    public void keep(UUID job, WorkbookReading reading) {
        List<SheetItem> sheets = reading.sheets().stream().map(SheetItem::of).toList();
        List<SamplesOf> samples = new ArrayList<>();
        List<SheetItem> bare = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            List<TableItem> tables = sheets.get(sheet).tables();
            for (int table = 0; table < tables.size(); table++) {
                samples.add(new SamplesOf(sheet, table, tables.get(table).samples()));
            }
            bare.add(sheets.get(sheet).with(tables.stream().map(table -> table.with(List.of())).toList()));
        }
        samples.removeIf(one -> one.rows().isEmpty());
        rows.execute(Query.of("update import_reading set made = ?, samples = ? where job_id = ?", Query.json(bare),
                samples.isEmpty() ? null : cipher.seal(placeOf(job), write(samples)), job));
    }

    /** The same sheets with the rows that show them; without where these were cleared away. */
    public List<SheetItem> shown(UUID job, List<SheetItem> sheets) {
        Optional<byte[]> sealed = rows.first(Query.of("select samples from import_reading where job_id = ?", job),
                row -> Optional.ofNullable(row.bytesOrNull(SAMPLES))).flatMap(found -> found);
        if (sealed.isEmpty()) {
            return sheets;
        }
        List<SamplesOf> samples = read(cipher.open(placeOf(job), sealed.get()), new TypeReference<>() {
        });
        List<SheetItem> shown = new ArrayList<>(sheets);
        for (SamplesOf one : samples) {
            List<TableItem> tables = new ArrayList<>(shown.get(one.sheet()).tables());
            tables.set(one.table(), tables.get(one.table()).with(one.rows()));
            shown.set(one.sheet(), shown.get(one.sheet()).with(tables));
        }
        return shown;
    }

    /** Notes which import reads the workbook instead; false when another does already. */
    public boolean replace(UUID job, long version, UUID by) {
        return rows.execute(Query.of("""
                update import_reading set version = version + 1, replaced_by = ? where job_id = ? and version = ?""", by, job,
                version)) == 1;
    }

    /** The import that another one reads as it was corrected. */
    public Optional<UUID> correctedBy(UUID again) {
        return rows.first(Query.of("select job_id from import_reading where replaced_by = ?", again),
                row -> row.uuid("job_id"));
    }

    /** Clears away the rows of every division's {@code imports}, the table of them, that are older than {@code age}. */
    public void clearOlderThan(Duration age, String imports) {
        String old = "j.created_at < clock_timestamp() - make_interval(secs => ?)";
        double seconds = age.toSeconds();
        DivisionScope.everywhere(
                () -> rows.list(
                        Query.of("select distinct j.division from " + imports + " j join import_reading r on r.job_id = j.id"
                                + " where r.samples is not null and " + old, seconds),
                        row -> row.text("division")),
                division -> DivisionScope.run(division, () -> QuarkusTransaction.requiringNew().run(() -> rows.execute(
                        Query.of("update import_reading r set samples = null from " + imports + " j where j.id = r.job_id"
                                + " and r.samples is not null and " + old, seconds)))));
    }

    private Kept kept(Row row) {
        String made = row.textOrNull("made");
        return new Kept(read(row.text("told"), new TypeReference<>() {
        }), made == null ? List.of() : read(made, new TypeReference<>() {
        }), made != null, row.number("version"), row.uuidOrNull("replaced_by"));
    }

    private String write(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A reading does not serialise", impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A reading does not read", damaged);
        }
    }

    static FieldRef placeOf(UUID job) {
        return new FieldRef(TABLE, SAMPLES, job);
    }
}
