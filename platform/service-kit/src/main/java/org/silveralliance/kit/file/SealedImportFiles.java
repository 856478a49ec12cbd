package org.silveralliance.kit.file;

import java.util.List;
import java.util.UUID;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** Uploaded workbooks, for the change of keys; a service that has their table makes a bean of it. */
public abstract class SealedImportFiles implements SealedTable {

    @Override
    public String name() {
        return "import_file";
    }

    @Override
    public String id() {
        return "job_id";
    }

    @Override
    public String part() {
        return "part";
    }

    @Override
    public List<String> columns() {
        return List.of("sealed");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return ImportFiles.place(id, part);
    }

    /** A part is some hundred kilobytes. */
    @Override
    public int atOnce() {
        return 4;
    }
}
