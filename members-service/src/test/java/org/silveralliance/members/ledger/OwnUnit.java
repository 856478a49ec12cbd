package org.silveralliance.members.ledger;

import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.ImportSteps.unitCalled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.Sheets;

import io.restassured.path.json.JsonPath;

/** A unit that no other test has, and the lists of its people, all under the same headings. */
final class OwnUnit {

    private final String name;
    private final Path folder;
    private final Object[] headings;

    private OwnUnit(String name, Path folder, Object[] headings) {
        this.name = name;
        this.folder = folder;
        this.headings = headings;
    }

    /** Registers it beside the sample county's; what its lists say beyond unit, name and number is up to the test. */
    static OwnUnit called(String name, Path folder, Object... further) {
        ApiClient.withLijin();
        return new OwnUnit(unitCalled(name), folder, row("单位名称", "姓名", "身份证号", further));
    }

    String name() {
        return name;
    }

    Object[] headings() {
        return headings;
    }

    /** One person's line; what is silent at its end can be left out. */
    Object[] line(String person, String idNo, @Nullable Object... further) {
        return row(name, person, idNo, further);
    }

    /** A workbook of one sheet. */
    Path list(Object[]... lines) throws IOException {
        return Sheets.of(folder, Stream.concat(Stream.<Object[]> of(headings), Stream.of(lines)).toArray(Object[][]::new));
    }

    JsonPath checked(Object[]... lines) throws IOException {
        return sent("VALIDATE", null, list(lines));
    }

    JsonPath applied(Object[]... lines) throws IOException {
        return appliedAsOf(null, lines);
    }

    JsonPath appliedAsOf(@Nullable String effectiveOn, Object[]... lines) throws IOException {
        return sent("APPLY", effectiveOn, list(lines));
    }

    private static Object[] row(String first, String second, String third, @Nullable Object... further) {
        return Stream.concat(Stream.of(first, second, third), Stream.of(further)).toArray();
    }
}
