package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Program;
import org.silveralliance.testkit.RawBook.Sheet;
import org.silveralliance.testkit.RawBook.Styled;

/** Random people in random layouts come back as they were. The seed is the test's name. */
@DisplayName("M-01 what is written is read, however it is laid out")
@Timeout(60)
class AnyLayoutTest {

    private static final int LAYOUTS = 40;
    private static final String SURNAMES = "王李赵钱孙周吴郑冯陈褚卫";
    private static final String NAMES = "试安平宁明清远敏康良诚和";

    @TempDir
    Path folder;

    private record Person(String unit, String name, String idNo, PartialDate joined, PartialDate retired, String phone,
            String family, String familyPhone, boolean floating) {

        String asRead() {
            return "%s %s %s %s %s %s %s %s".formatted(name, unit, joined, retired, phone, family, familyPhone,
                    floating ? "floating" : "here");
        }
    }

    /** A column with one of the names it may have and one of the ways its values may be written. */
    private record Column(List<String> names, List<Function<Person, Object>> notations) {
    }

    private static final Column FAMILY_NAME = new Column(List.of("家属姓名", "家属联系人"), List.of(Person::family));
    private static final Column FAMILY_PHONE = new Column(List.of("家属电话", "家属联系电话"), List.of(Person::familyPhone));
    private static final List<String> FAMILY = List.of("家属情况", "家属", "紧急联系人");

    private static final List<Column> COLUMNS = List.of(
            new Column(List.of("单位名称", "单位", "所在单位", "原工作单位"), List.of(Person::unit, person -> " " + person.unit() + "\u200B")),
            new Column(List.of("姓名", "姓  名", "党员姓名*"), List.of(Person::name, person -> person.name() + "\uFEFF")),
            new Column(List.of("身份证号", "公民身份号码", "身份证号码（18位）"),
                    List.of(Person::idNo, person -> person.idNo().toLowerCase(Locale.ROOT),
                            person -> person.idNo().substring(0, 6) + " " + person.idNo().substring(6),
                            person -> "'" + person.idNo())),
            new Column(List.of("入党时间", "入党\n日期", "入党年月"), notations(Person::joined)),
            new Column(List.of("离退休时间", "退休年月", "退休\n日期"), notations(Person::retired)),
            new Column(List.of("联系电话", "手机号码", "本人电话："),
                    List.of(Person::phone, person -> Long.valueOf(person.phone()), person -> "+86 " + person.phone())),
            new Column(List.of("是否流动党员", "流动党员"),
                    List.of(person -> person.floating() ? "是" : "否", person -> person.floating() ? "√" : "×",
                            person -> person.floating() ? "☑是□否" : "□是☑否", Person::floating)),
            FAMILY_NAME, FAMILY_PHONE,
            new Column(List.of("序号"), List.of(person -> 1)), new Column(List.of("照片"), List.of(person -> "见附件")));

    /** The ways in which dates of each precision are written; each says as much as the date. */
    private static List<Function<Person, Object>> notations(Function<Person, PartialDate> date) {
        List<Function<PartialDate, Object>> ways = List.of(PartialDate::toString, PartialDate::inWords,
                AnyLayoutTest::withDots, AnyLayoutTest::asDigits, AnyLayoutTest::asNumber, AnyLayoutTest::asCell);
        return ways.stream().<Function<Person, Object>> map(way -> person -> way.apply(date.apply(person))).toList();
    }

    private static String withDots(PartialDate date) {
        return date.toString().replace('-', '.');
    }

    /** 1975, 19750612, and 19750600 with zeros for the day that is not known. */
    private static String asDigits(PartialDate date) {
        String digits = date.toString().replace("-", "");
        return date.precision() == Precision.MONTH ? digits + "00" : digits;
    }

    /** A year as such, a month as 1975.06 and a day as the program counts it. */
    private static Object asNumber(PartialDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case YEAR -> day.getYear();
            // 1975.1 may be January or October, which is asked.
            case MONTH -> day.getMonthValue() == 10 ? day.getYear() * 100 + 10 : day.getYear() + day.getMonthValue() / 100.0;
            case DAY -> serial(day);
        };
    }

    private static int serial(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    }

    /** A date cell that shows a month or a day; of a year there is none. */
    private static Object asCell(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> date.toString();
            case MONTH -> new Styled(serial(date.earliest().plusDays(14)), 2);
            case DAY -> new Styled(serial(date.earliest()), 1);
        };
    }

    private static PartialDate date(Random random, int year) {
        YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.ofYear(year);
            case 1 -> PartialDate.of(month);
            default -> PartialDate.of(month.atDay(1 + random.nextInt(month.lengthOfMonth())));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void shouldReadBackWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        for (int layout = 0; layout < LAYOUTS; layout++) {
            List<Person> people = people(random);
            Program program = Program.values()[random.nextInt(Program.values().length)];
            Path file = written(random, people, program);
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
                    date(random, born + 19 + random.nextInt(10)), date(random, born + 55 + random.nextInt(6)),
                    "1990%07d".formatted(random.nextInt(10_000_000)), one(random, SURNAMES) + "小" + one(random, NAMES),
                    "1991%07d".formatted(random.nextInt(10_000_000)), random.nextBoolean()));
        }
        return people;
    }

    private Path written(Random random, List<Person> people, Program program) throws IOException {
        List<Column> columns = new ArrayList<>(COLUMNS);
        Collections.shuffle(columns, random);
        // The family's two stand together, as one heading may stand over both.
        columns.remove(FAMILY_PHONE);
        columns.add(columns.indexOf(FAMILY_NAME) + 1, FAMILY_PHONE);
        List<List<Object>> rows = new ArrayList<>();
        if (random.nextBoolean()) {
            rows.add(List.of("利津县离退休干部党员台账"));
        }
        if (random.nextBoolean()) {
            rows.add(List.of("填报单位：县委老干部局", "", "填报日期：2026年1月31日"));
        }
        List<String> merges = new ArrayList<>();
        heads(random, columns, rows, merges);
        boolean merged = random.nextBoolean();
        int unitColumn = columns.indexOf(COLUMNS.getFirst());
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            List<Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(cell(random, column, person, program)));
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
        return new RawBook(program).add(new Sheet("台账", false, rows, merges)).write(folder);
    }

    private static Object cell(Random random, Column column, Person person, Program program) {
        Object cell = column.notations().get(random.nextInt(column.notations().size())).apply(person);
        // Without styles no cell shows a month alone.
        return cell instanceof Styled && program == Program.BARE ? cell(random, column, person, program) : cell;
    }

    /** Headings in one row, or in two with one merged over the family's and each other merged down. */
    private static void heads(Random random, List<Column> columns, List<List<Object>> rows, List<String> merges) {
        List<Object> upper = new ArrayList<>();
        columns.forEach(column -> upper.add(column.names().get(random.nextInt(column.names().size()))));
        rows.add(upper);
        if (random.nextBoolean()) {
            return;
        }
        List<Object> lower = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        int family = columns.indexOf(FAMILY_NAME);
        upper.set(family, FAMILY.get(random.nextInt(FAMILY.size())));
        upper.set(family + 1, "");
        lower.set(family, "姓名");
        lower.set(family + 1, random.nextBoolean() ? "电话" : "联系电话");
        rows.add(lower);
        int row = rows.size() - 1;
        for (int column = 0; column < columns.size(); column++) {
            if (column != family && column != family + 1) {
                merges.add("%c%d:%c%d".formatted('A' + column, row, 'A' + column, row + 1));
            }
        }
        merges.add("%c%d:%c%d".formatted('A' + family, row, 'A' + family + 1, row));
    }

    private static String one(Random random, String from) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
