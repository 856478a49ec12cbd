package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Program;
import org.silveralliance.testkit.RawBook.Sheet;

/** Random people in random layouts come back as they were. The seed is the test's name. */
@DisplayName("M-01 what is written is read, however it is laid out")
@Timeout(60)
class AnyLayoutTest {

    private static final int LAYOUTS = 40;
    private static final String SURNAMES = "王李赵钱孙周吴郑冯陈褚卫";
    private static final String NAMES = "试安平宁明清远敏康良诚和";

    @TempDir
    Path folder;

    private record Person(String unit, String name, String idNo, int joined, String phone, boolean floating) {

        String asRead() {
            return "%s %s %d-06-01 - %s - - %s".formatted(name, unit, joined, phone, floating ? "floating" : "here");
        }
    }

    /** A column with one of the names it may have and one of the ways its values may be written. */
    private record Column(List<String> names, List<Function<Person, Object>> notations) {
    }

    private static final List<Column> COLUMNS = List.of(
            new Column(List.of("单位名称", "单位", "所在单位", "原工作单位"), List.of(Person::unit, person -> " " + person.unit() + "\u200B")),
            new Column(List.of("姓名", "姓  名", "党员姓名*"), List.of(Person::name, person -> person.name() + "\uFEFF")),
            new Column(List.of("身份证号", "公民身份号码", "身份证号码（18位）"),
                    List.of(Person::idNo, person -> person.idNo().toLowerCase(Locale.ROOT),
                            person -> person.idNo().substring(0, 6) + " " + person.idNo().substring(6),
                            person -> "'" + person.idNo())),
            new Column(List.of("入党时间", "入党\n日期", "入党年月"),
                    List.of(person -> person.joined() + ".06", person -> person.joined() + 0.06,
                            person -> person.joined() + "年6月",
                            person -> person.joined() * 100 + 6, person -> person.joined() + "0600")),
            new Column(List.of("联系电话", "手机号码", "本人电话："),
                    List.of(Person::phone, person -> Long.valueOf(person.phone()), person -> "+86 " + person.phone())),
            new Column(List.of("是否流动党员", "流动党员"),
                    List.of(person -> person.floating() ? "是" : "否", person -> person.floating() ? "√" : "×",
                            person -> person.floating() ? "☑是□否" : "□是☑否", Person::floating)),
            new Column(List.of("序号"), List.of(person -> 1)), new Column(List.of("照片"), List.of(person -> "见附件")));

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void shouldReadBackWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        for (int layout = 0; layout < LAYOUTS; layout++) {
            List<Person> people = people(random);
            Program program = Program.values()[random.nextInt(Program.values().length)];
            Path file = written(random, people, new RawBook(program));
            assertThat(LedgerReading.of(file).stream().filter(line -> !line.startsWith("COLUMN")))
                    .as("layout %d of seed %d, %s", layout, seed, program)
                    .containsExactlyElementsOf(people.stream().map(Person::asRead).toList());
        }
    }

    private static List<Person> people(Random random) {
        List<Person> people = new ArrayList<>();
        int number = 1 + random.nextInt(12);
        String unit = random.nextBoolean() ? "县水利局" : "县财政局";
        for (int i = 0; i < number; i++) {
            String name = one(random, SURNAMES) + one(random, NAMES) + (random.nextInt(3) == 0 ? "" : one(random, NAMES));
            int born = 1935 + random.nextInt(30);
            people.add(new Person(random.nextInt(4) == 0 ? "县财政局" : unit, name,
                    Numbers.of("370599%d06%02d%03d".formatted(born, 1 + random.nextInt(28), 100 + i)),
                    born + 19 + random.nextInt(10),
                    "1990%07d".formatted(random.nextInt(10_000_000)), random.nextBoolean()));
        }
        return people;
    }

    private Path written(Random random, List<Person> people, RawBook book) throws IOException {
        List<Column> columns = new ArrayList<>(COLUMNS);
        Collections.shuffle(columns, random);
        List<List<Object>> rows = new ArrayList<>();
        if (random.nextBoolean()) {
            rows.add(List.of("利津县离退休干部党员台账"));
        }
        if (random.nextBoolean()) {
            rows.add(List.of("填报单位：县委老干部局", "", "填报日期：2026年1月31日"));
        }
        List<Object> head = new ArrayList<>();
        columns.forEach(column -> head.add(column.names().get(random.nextInt(column.names().size()))));
        rows.add(head);
        boolean merged = random.nextBoolean();
        List<String> merges = new ArrayList<>();
        int unitColumn = columns.indexOf(COLUMNS.getFirst());
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            List<Object> cells = new ArrayList<>();
            columns.forEach(
                    column -> cells.add(column.notations().get(random.nextInt(column.notations().size())).apply(person)));
            boolean likeBefore = merged && i > 0 && people.get(i - 1).unit().equals(person.unit());
            if (likeBefore) {
                cells.set(unitColumn, "");
            }
            rows.add(cells);
            int last = i;
            boolean endsHere = i + 1 == people.size() || !people.get(i + 1).unit().equals(person.unit());
            while (merged && endsHere && last > 0 && people.get(last - 1).unit().equals(person.unit())) {
                last--;
            }
            if (last < i) {
                char letter = (char) ('A' + unitColumn);
                int below = rows.size();
                merges.add("%c%d:%c%d".formatted(letter, below - (i - last), letter, below));
            }
        }
        if (random.nextBoolean()) {
            rows.add(List.of("合计：" + people.size() + "人"));
        }
        return book.add(new Sheet("台账", false, rows, merges)).write(folder);
    }

    private static String one(Random random, String from) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
