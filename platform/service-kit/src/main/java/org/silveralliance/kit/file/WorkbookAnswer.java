package org.silveralliance.kit.file;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A workbook that was made for one answer. */
public final class WorkbookAnswer {

    /** The media type of a workbook (.xlsx, ISO/IEC 29500). */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookAnswer() {
    }

    /**
     * The file as a download under a name; it is deleted once it is sent, and also when the caller is gone before its end.
     *
     * @param name letters, digits, hyphens and dots
     */
    public static Response once(Path file, String name) {
        StreamingOutput content = target -> {
            try {
                Files.copy(file, target);
            } finally {
                Files.delete(file);
            }
        };
        return Response.ok(content, TYPE).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
