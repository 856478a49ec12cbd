package org.silveralliance.alliance.grouping.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.alliance.grouping.verify.MedianVerifier;

@DisplayName("G-03 the benchmark reads a folder of instances as it finds it")
class GroupingBenchTest {

    private static final String OR_LIBRARY = "\uFEFF 1 4\r\n\r\n6\t2 30\r\n1 0 0 10\r\n2 3 0 10\r\n3 0 1 10\r\n\r\n4 50 50 10\r\n5 51 50 10\r\n6 50 51 10";

    @TempDir
    private Path folder;

    @Test
    void shouldSolveWhatItCanAndSayWhatItCannot() throws IOException {
        Files.writeString(folder.resolve("a spaced.dat"), OR_LIBRARY);
        Files.writeString(folder.resolve("b.txt"),
                "  4   2\n\n 0.0 0.0 10 5\n 0.0 1e0  10 5 \n 9.0 9.0 10 5.0\n\n 9.0 10.0 10 5");
        Files.writeString(folder.resolve("c\"quoted.txt"), "2 1\n0 0 3 2\n1 1 3 2\n");
        Files.writeString(folder.resolve("d.txt"), "2 3\n0 0 3 2\n1 1 3 2\n");
        Files.writeString(folder.resolve("README.md"), "instance,best\nb,2\n");
        Files.write(folder.resolve("picture.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff });
        Files.createDirectory(folder.resolve("more"));

        Printed printed = bench();

        assertThat(printed.lines()).as(printed.toString()).hasSize(3);
        assertThat(printed.lines().get(0)).as(printed.toString())
                .startsWith("{\"instance\":\"a spaced\",\"cost\":6,\"bound\":");
        assertThat(printed.lines().get(1)).as(printed.toString()).startsWith("{\"instance\":\"b\",\"cost\":2,\"bound\":");
        assertThat(printed.lines().get(2)).as(printed.toString())
                .matches("\\{\"instance\":\"c\\\\\"quoted\",\"cost\":null,\"bound\":null,"
                        + "\"seconds\":[0-9.]+,\"error\":\"a demand of 4 exceeds the capacity of 3\"}");
        assertThat(printed.said()).contains("skipped README.md");
        assertThat(printed.said()).contains("skipped picture.png");
        assertThat(printed.said()).contains("skipped d.txt: 3 medians among 2 points");
    }

    @Test
    void shouldKeepEveryLeadsOwnCapacity() throws IOException {
        // The middle point is nearest to all, but too small to lead more than itself.
        Path file = Files.writeString(folder.resolve("own.txt"), "4 1\n0 0 100 5\n1 0 5 5\n2 0 20 5\n3 0 100 5\n");

        Printed printed = bench();

        assertThat(printed.lines().getFirst().substring(0, 27)).isEqualTo("{\"instance\":\"own\",\"cost\":4,");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> MedianVerifier.cost(
                Files.writeString(file, "4 1\n0 0 5 5\n1 0 5 5\n2 0 19 5\n3 0 5 5\n"), new int[4]));
    }

    private record Printed(List<String> lines, String said) {
    }

    private Printed bench() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            GroupingBench.main(new String[] { folder.toString() });
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return new Printed(lines.toString(StandardCharsets.UTF_8).lines().toList(), said.toString(StandardCharsets.UTF_8));
    }
}
