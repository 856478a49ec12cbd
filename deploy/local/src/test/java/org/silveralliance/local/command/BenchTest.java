package org.silveralliance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchTest {

    private static final String LINE = "{\"name\": \"list.service-of-raw\", \"value\":0.231,\"unit\":\"ratio\",\"target\":null,\"met\":true}";

    @Test
    void shouldReadTheFieldsOfAFigure() {
        assertThat(Bench.field(LINE, "name")).isEqualTo("list.service-of-raw");
        assertThat(Bench.field(LINE, "value")).isEqualTo("0.231");
        assertThat(Bench.field(LINE, "target")).isEqualTo("null");
        assertThat(Bench.field(LINE, "met")).isEqualTo("true");
        assertThat(Bench.field("{\"instance\":\"pmed1\"}", "name")).isEmpty();
    }

    @Test
    void shouldJudgeOnlyFiguresWithATarget() {
        assertThat(Bench.row(LINE)).doesNotContain("yes").doesNotContain("null");
        assertThat(Bench.row(LINE.replace("null", "0.20"))).endsWith("0.20  yes");
        assertThat(Bench.row(LINE.replace("null", "0.20").replace("true", "false"))).endsWith("NO");
    }
}
