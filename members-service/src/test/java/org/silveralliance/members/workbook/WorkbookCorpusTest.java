package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.silveralliance.testkit.RawBook.Program;

/** Every kind of ledger as every program writes it: the same people, the same questions. */
@DisplayName("M-01 any ledger an office sends")
@Timeout(60)
class WorkbookCorpusTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldReadAKindTheSameFromEveryProgram(LedgerKind kind) throws IOException {
        List<String> different = new ArrayList<>();
        for (Program program : Program.values()) {
            List<String> read = LedgerReading.of(kind.in(program).write(folder));
            if (!read.equals(kind.expected())) {
                different.add(program + " " + read);
            }
        }
        assertThat(different).as("expected %s", kind.expected()).isEmpty();
    }

    /** One program that numbers rows and cells, one that keeps texts apart and one that says nothing of places. */
    @ParameterizedTest
    @EnumSource
    void shouldMakeOfASentLedgerWhatAClerkWould(SentWorkbooks sent) throws IOException {
        for (Program program : List.of(Program.EXCEL, Program.INLINE, Program.NO_PLACES)) {
            assertThat(LedgerReading.whole(sent.in(program).write(folder))).as("%s", program).isEqualTo(sent.expected());
        }
    }

    static Stream<LedgerKind> kinds() {
        return Stream.concat(Stream.of(WorkbookKinds.values()), Stream.of(ClerksHabits.values()));
    }

    @Test
    void shouldBeACorpusOfAtLeastAHundredAndTwentyWorkbooks() {
        assertThat(kinds().count() * Program.values().length).isGreaterThanOrEqualTo(120);
    }
}
