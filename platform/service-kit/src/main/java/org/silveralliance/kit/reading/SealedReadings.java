package org.silveralliance.kit.reading;

import java.util.List;
import java.util.UUID;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** The rows that show how workbooks were read, for the change of keys; a service that has their table makes a bean of it. */
public abstract class SealedReadings implements SealedTable {

    @Override
    public String name() {
        return Readings.TABLE;
    }

    @Override
    public String id() {
        return "job_id";
    }

    @Override
    public List<String> columns() {
        return List.of(Readings.SAMPLES);
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return Readings.placeOf(id);
    }
}
