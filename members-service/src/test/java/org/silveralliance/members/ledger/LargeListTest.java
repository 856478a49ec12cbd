package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** M-02: a list of more people than whose name parts are written with them. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class LargeListTest {

    private static final int PEOPLE = 150;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
    /** A minute, of the ten that pass until what a process left is gone on with. */
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    @DisplayName("M-02 whom a long list brings is found by the end of the given name as soon as the import is over")
    void shouldFindWhomALongListBrings() throws IOException {
        OwnUnit unit = OwnUnit.called("试长", folder);
        Object[][] lines = new Object[PEOPLE][];
        for (int i = 0; i < PEOPLE; i++) {
            String name = "凌" + STEMS.charAt(i % STEMS.length()) + STEMS.charAt(i / STEMS.length()) + "秋霜";
            lines[i] = unit.line(name, TestIds.next());
        }
        unit.applied(lines);
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(found("qiushuang")).hasSize(PEOPLE));
        assertThat(found("秋霜")).hasSize(PEOPLE);
    }

    private static List<String> found(String typed) {
        return as(Tokens.committee()).queryParam("q", typed).queryParam("limit", 200).get("/api/v1/members").then()
                .statusCode(200).extract().path("items.id");
    }
}
