package org.silveralliance.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookAnswerTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the workbook is sent under its name, and nothing of it stays")
    void shouldSendOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("made"), "workbook");
        Response answer = WorkbookAnswer.once(file, "import-1.xlsx");
        assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"import-1.xlsx\"");
        assertThat(answer.getMediaType()).hasToString(WorkbookAnswer.TYPE);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(sent);
        assertThat(sent).hasToString("workbook");
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("L-17 nothing of it stays either when the caller is gone")
    void shouldKeepNothingOfACallerWhoIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("made"), "workbook");
        StreamingOutput content = (StreamingOutput) WorkbookAnswer.once(file, "import-1.xlsx").getEntity();
        assertThatThrownBy(() -> content.write(new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("gone");
            }
        })).hasMessage("gone");
        assertThat(file).doesNotExist();
    }
}
