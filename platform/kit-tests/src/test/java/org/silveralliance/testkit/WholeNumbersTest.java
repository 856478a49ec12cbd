package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {

    @BeforeAll
    static void aMember() {
        WholeNumbers.learn("{\"idNo\":\"370599195203100032\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"remark\":\"证号370599195203100032。\"}",
            "{\"birth\":\"1961-01-02\",\"idNo\":\"370599********0032\"}",
            "{\"items\":[{\"birth\":\"1952-03-10\",\"idTail\":\"0032\"}]}",
            "{\"birth\":\"1952-03-10\",\"id\":{\"tail\":\"**************0032\"}}", "邓爱民,1952-03-10,370599,0032" })
    @DisplayName("S-01 a number in pieces is a number")
    void shouldFindAWholeNumber(String answer) {
        assertThat(WholeNumbers.in(answer)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"birth\":\"1952-03-10\",\"idNoMasked\":\"370599************\",\"phoneMasked\":\"199****0032\"}",
            "{\"items\":[{\"birth\":\"1952-03-10\",\"name\":\"甲\"},{\"birth\":\"1950-01-01\",\"idTail\":\"0032\"}]}",
            "{\"birth\":\"1952-03-10\",\"id\":\"01932c1e-0032-7000-8000-000000000032\",\"at\":\"2026-03-10T00:32:00Z\"}", "" })
    @DisplayName("S-01 what stands for something else, or for somebody else, is none")
    void shouldNotFindOneInOtherThings(String answer) {
        assertThat(WholeNumbers.in(answer)).isEmpty();
    }

    @Test
    @DisplayName("S-01 a workbook is looked through row by row")
    void shouldFindOneInAWorkbook() throws IOException {
        assertThat(WholeNumbers.in(workbook("1952-03-10", "0032"))).isPresent();
        assertThat(WholeNumbers.in(workbook("370599195203100032", ""))).isPresent();
        assertThat(WholeNumbers.in(workbook("1952-03-10", "0033"))).isEmpty();
        assertThat(WholeNumbers.in("{\"any\":1}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static byte[] workbook(String one, String other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "出生日期");
            sheet.value(1, 0, one);
            sheet.value(1, 1, other);
        }
        return out.toByteArray();
    }
}
