package org.silveralliance.members.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.health.HealthContent.BloodGroup;
import org.silveralliance.members.health.HealthContent.Condition;
import org.silveralliance.members.health.HealthContent.Field;
import org.silveralliance.members.health.HealthContent.Medication;
import org.silveralliance.members.health.HealthContent.Mobility;

class HealthContentTest {

    private static final Pattern SCHEMA = Pattern.compile("health\\.(record|readable)\\b");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    @DisplayName("M-11 a file's history names the parts that changed, and no value")
    void shouldNameWhatChanged() {
        HealthContent first = content("2011", LocalDate.of(2026, 5, 6), "张大夫");
        assertThat(first.changedFrom(HealthContent.NOTHING)).containsExactly(Field.CONDITIONS, Field.ALLERGIES,
                Field.MEDICATIONS, Field.MOBILITY, Field.BLOOD_GROUP, Field.DOCTOR, Field.LAST_CHECK_UP);
        assertThat(content("2012", LocalDate.of(2026, 5, 6), "李大夫").changedFrom(first)).containsExactly(Field.CONDITIONS,
                Field.DOCTOR);
        assertThat(content("2011", LocalDate.of(2026, 5, 6), "张大夫").changedFrom(first)).isEmpty();
    }

    @Test
    @DisplayName("M-11 nothing in a file lies in the future; this year is not in it")
    void shouldNotLieInTheFuture() {
        assertThatCode(() -> content("2026", TODAY, "张大夫").mustBePossible(TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> content("2026-12", TODAY, "张大夫").mustBePossible(TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> content("2026", TODAY.plusDays(1), "张大夫").mustBePossible(TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("P-08 what a file says stands in no text that could be logged")
    void shouldSayNothingInLogs() {
        HealthContent content = content("2011", TODAY, "张大夫");
        assertThat(content + " " + content.conditions() + content.medications()).doesNotContain("高血压", "氨氯地平", "张大夫");
    }

    @Test
    @DisplayName("M-11 nothing outside of its package asks the schema of health files anything")
    void shouldBeAskedByItsOwnPackageAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(HealthContentTest::asksForFiles))
                    .isNotEmpty().allMatch(file -> file.getParent().endsWith("members/health"));
        }
    }

    private static boolean asksForFiles(Path file) {
        try {
            return SCHEMA.matcher(Files.readString(file)).find();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HealthContent content(String since, LocalDate checkUp, String doctor) {
        return new HealthContent(List.of(new Condition("I10", "高血压", PartialDate.parse(since))), List.of("青霉素"),
                List.of(new Medication("氨氯地平", "每日一次")), Mobility.WALKS, BloodGroup.A_POSITIVE, doctor, "县医院", null, checkUp,
                null);
    }
}
