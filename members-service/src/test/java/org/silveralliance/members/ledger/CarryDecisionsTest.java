package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.changePhone;
import static org.silveralliance.members.ledger.ImportSteps.decide;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.ReadingSteps.column;
import static org.silveralliance.members.ledger.ReadingSteps.columns;
import static org.silveralliance.members.ledger.ReadingSteps.corrected;
import static org.silveralliance.members.ledger.ReadingSteps.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What was decided before a reading was corrected. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CarryDecisionsTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试决", folder, "联系电话", "新号码");
    }

    @Test
    @DisplayName("M-01 decisions outlive a correction where their question is the same, and the others are counted")
    void shouldKeepWhatIsStillTheSameQuestion() throws IOException {
        String same = TestIds.next();
        String other = TestIds.next();
        unit.applied(unit.line("试同问", same, "19900008101"),
                unit.line("试异问", other, "19900008102"), unit.line("试两人", TestIds.next()));
        changePhone(same, "19900008111");
        changePhone(other, "19900008112");
        JsonPath checked = sent("VALIDATE", null, Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("去世人员"), unit.headings(), unit.line("试故", TestIds.next()));
            Sheets.fill(book.newWorksheet("台账"), unit.headings(), unit.line("试同问", same, "19900008121", "19900008121"),
                    unit.line("试异问", other, "19900008122", "19900008132"), unit.line("试两人", TestIds.next()));
        }));
        decide(checked, Map.of("row", 2, "field", "PHONE", "take", "FILE"), Map.of("take", "LEDGER"),
                Map.of("row", 4, "take", "OTHER"));

        JsonPath again = corrected(checked, Map.of("sheets", List.of(Map.of("sheet", "去世人员", "read", true)), "columns",
                List.of(column("D", null), column("E", "PHONE"))));

        reading(again).body("carried", equalTo(2)).body("dropped", equalTo(1));
        difference(again, "UNCLEAR").body("items.find { it.name == '试同问' }.fields[0].decision", equalTo("FILE"))
                .body("items.find { it.name == '试异问' }.fields[0].decision", nullValue())
                .body("items.find { it.name == '试两人' }.decision", equalTo("OTHER"));
        JsonPath done = applied(again);
        assertThat(List.of(done.getInt("created"), done.getInt("changed"), done.getInt("unclear"))).containsExactly(2, 1, 1);
        assertThat(phone(same)).isEqualTo("19900008121");
        assertThat(phone(other)).isEqualTo("19900008112");
    }

    @Test
    @DisplayName("M-01 a later word about a column or about all goes before what a correction took over from such a word, "
            + "and not before what was said of one row")
    void shouldLetALaterWordAboutManyGoBefore() throws IOException {
        String ofAll = TestIds.next();
        String ofRow = TestIds.next();
        unit.applied(unit.line("试众", ofAll, "19900008201"),
                unit.line("试己", ofRow, "19900008202"));
        changePhone(ofAll, "19900008211");
        changePhone(ofRow, "19900008212");
        JsonPath checked = unit.checked(unit.line("试众", ofAll, "19900008221", "19900008221"),
                unit.line("试己", ofRow, "19900008222", "19900008222"));
        decide(checked, Map.of("field", "PHONE", "take", "FILE"), Map.of("row", 3, "field", "PHONE", "take", "FILE"));

        JsonPath again = corrected(checked, columns(column("D", null), column("E", "PHONE")));
        assertDecided(again, "FILE", "FILE");
        JsonPath oncemore = corrected(again, columns(column("E", null), column("D", "PHONE")));
        assertDecided(oncemore, "FILE", "FILE");
        decide(oncemore, Map.of("field", "PHONE", "take", "LEDGER"));

        assertDecided(oncemore, "LEDGER", "FILE");
        applied(oncemore);
        assertThat(phone(ofAll)).isEqualTo("19900008211");
        assertThat(phone(ofRow)).isEqualTo("19900008222");
    }

    private static void assertDecided(JsonPath job, String ofAll, String ofRow) {
        difference(job, "UNCLEAR").body("items.find { it.name == '试众' }.fields[0].decision", equalTo(ofAll))
                .body("items.find { it.name == '试己' }.fields[0].decision", equalTo(ofRow));
    }
}
