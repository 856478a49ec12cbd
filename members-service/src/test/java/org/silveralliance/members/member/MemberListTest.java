package org.silveralliance.members.member;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Pinyin;
import org.silveralliance.members.identity.Sex;
import org.silveralliance.members.member.MemberList.Listed;
import org.silveralliance.members.member.MemberList.Place;
import org.silveralliance.members.member.MemberSearch.StateFilter;
import org.silveralliance.members.member.MemberSearch.Words;
import org.silveralliance.members.unit.Unit;
import org.silveralliance.members.unit.Units;
import org.silveralliance.testkit.RealParts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Pages of lists against the same members in memory, sorted and cut there. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class MemberListTest {

    /** Two counties of an invented city, so that lists cross a border. */
    private static final List<String> COUNTIES = List.of("378801", "378802");
    private static final String CITY = "3788";
    /**
     * Characters beyond the first plane and at the ends of the planes come in another order by code units than by code points.
     */
    private static final List<String> CHARACTERS = List.of("王", "乐", "李", "·", "建", "国", "一", "𠮷", "\uFF21", "\uE000", "%",
            "_",
            "\\");
    private static final List<String> UNITS = List.of("王庄站", "李家站", "一中", "a%b", "\\站");
    private static final LocalDate BIRTH = LocalDate.of(1941, 2, 3);

    private record Known(String division, UUID id, String name, UUID unit, String unitName, String uscc, Category category,
            boolean dead, String phone) {
    }

    @Inject
    MemberList list;
    @Inject
    Members members;
    @Inject
    Units units;
    @Inject
    Vault vault;

    @Inject
    FieldCipher cipher;

    private static final List<Known> KNOWN = new ArrayList<>();
    private final Random random = new Random(42);

    @BeforeEach
    void fill() {
        if (KNOWN.isEmpty()) {
            COUNTIES.forEach(
                    county -> DivisionScope.run(county, () -> QuarkusTransaction.requiringNew().run(() -> fill(county))));
        }
    }

    @Test
    @DisplayName("M-02 every list shows each of its members once, in order, on pages of any size")
    void shouldPageThroughEverybodyOnceInOrder() {
        for (int i = 0; i < 150; i++) {
            String division = one(List.of(COUNTIES.getFirst(), COUNTIES.getLast(), CITY));
            MemberSearch search = new MemberSearch(someWords(), maybe(one(KNOWN).unit()),
                    maybe(one(List.of(Category.values()))),
                    one(List.of(StateFilter.ON_LEDGER, StateFilter.ALL, StateFilter.ACTIVE, StateFilter.DECEASED)),
                    Optional.empty(), one(List.of(MemberSearch.Sort.values())));
            Scope scope = someScope();
            List<UUID> expected = expected(division, scope, search);
            String what = division + " " + scope + " " + search;
            DivisionScope.run(division, () -> {
                assertThat(paged(scope, search, 1 + random.nextInt(9))).as(what).isEqualTo(expected);
                assertThat(list.count(scope, search)).as(what).isEqualTo(new MemberList.Total(expected.size(), false));
            });
        }
    }

    @Test
    @DisplayName("M-02 a list goes on where the last one of a page has gone from the ledger meanwhile")
    void shouldGoOnWhereTheLastOfAPageHasGone() {
        String county = COUNTIES.getFirst();
        Scope scope = new Scope(true, false, Set.of(), Optional.empty(), LocalDate.of(2026, 3, 1));
        for (Words words : List.of(new Words.None(), new Words.PhoneTail("0003"), new Words.Letters("W"), named("王"),
                named("站"))) {
            for (MemberSearch.Sort sort : MemberSearch.Sort.values()) {
                MemberSearch search = new MemberSearch(words, Optional.empty(), Optional.empty(), StateFilter.ALL,
                        Optional.empty(), sort);
                List<UUID> all = expected(county, scope, search);
                assertThat(all).as(words.toString()).hasSizeGreaterThan(4);
                for (int limit : List.of(2, all.size() - 2)) {
                    assertThat(withoutTheLast(county, scope, search, limit)).as("%s %s %s", words, sort, limit)
                            .isEqualTo(all.subList(limit, all.size()));
                }
            }
        }
    }

    /** What follows a page whose last one was removed after it was read; he is there again afterwards. */
    private List<UUID> withoutTheLast(String county, Scope scope, MemberSearch search, int limit) {
        return DivisionScope.call(county, () -> {
            QuarkusTransaction.begin();
            try {
                Place last = list.page(scope, search, Optional.empty(), limit).getLast().place();
                members.remove(List.of(last.at().id()));
                return list.page(scope, search, Optional.of(last), KNOWN.size()).stream().map(one -> one.item().id()).toList();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private List<UUID> paged(Scope scope, MemberSearch search, int limit) {
        List<UUID> seen = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            List<Listed> page = list.page(scope, search, after, limit);
            page.forEach(listed -> seen.add(listed.item().id()));
            after = page.size() < limit ? Optional.empty() : Optional.of(list.place(search, list.text(page.getLast().place())));
        } while (after.isPresent());
        return seen;
    }

    private static List<UUID> expected(String division, Scope scope, MemberSearch search) {
        List<Known> all = KNOWN.stream().filter(known -> known.division().startsWith(division))
                .filter(known -> scope.county() || scope.units().contains(known.uscc())
                        || scope.self().filter(known.id()::equals).isPresent())
                .filter(known -> search.unit().filter(unit -> !unit.equals(known.unit())).isEmpty())
                .filter(known -> search.category().filter(category -> category != known.category()).isEmpty())
                .filter(known -> search.state() == StateFilter.ALL || (search.state() == StateFilter.DECEASED) == known.dead())
                .toList();
        Comparator<Known> arrival = comparing(Known::division).thenComparing(known -> known.id().toString());
        return switch (search.words()) {
            case Words.None() -> ids(all, any -> true, unsearched(search, arrival));
            case Words.PhoneTail(String digits) ->
                ids(all, known -> known.phone().endsWith(digits), unsearched(search, arrival));
            case Words.Letters(String letters) -> Stream.concat(
                    ids(all, known -> initials(known).startsWith(letters),
                            comparing(Known::division).thenComparing(MemberListTest::initials).thenComparing(arrival))
                            .stream(),
                    ids(all, known -> !initials(known).startsWith(letters) && hasPart(known, letters.toLowerCase(Locale.ROOT)),
                            byPart(letters.toLowerCase(Locale.ROOT), arrival)).stream())
                    .toList();
            case Words.Name(String text, String key) -> Stream.of(
                    ids(all, known -> plain(known.name()).startsWith(key), comparing(Known::division)
                            .thenComparing(known -> codePoints(plain(known.name()))).thenComparing(arrival)),
                    ids(all, known -> !plain(known.name()).startsWith(key) && hasPart(known, key), byPart(key, arrival)),
                    ids(all, known -> !plain(known.name()).startsWith(key) && !hasPart(known, key)
                            && known.unitName().contains(text),
                            comparing((Known known) -> known.unit().toString()).thenComparing(arrival)))
                    .flatMap(List::stream).toList();
        };
    }

    /** What follows each character of the name, as characters, as their first letters in any reading, and as pinyin. */
    private static List<String> parts(Known known) {
        Pinyin read = read(known);
        int[] name = plain(known.name()).codePoints().toArray();
        List<String> syllables = List.of(read.spelled().split(" "));
        Stream<String> characters = IntStream.range(1, name.length).mapToObj(i -> new String(name, i, name.length - i));
        Stream<String> initials = Stream.concat(endings(read.initials()).skip(1), read.also().stream()
                .flatMap(MemberListTest::endings)).map(letters -> letters.toLowerCase(Locale.ROOT));
        Stream<String> pinyin = IntStream.range(0, syllables.size())
                .mapToObj(i -> plain(String.join("", syllables.subList(i, syllables.size()))));
        return Stream.of(characters, initials, pinyin).flatMap(part -> part).distinct().toList();
    }

    private static Stream<String> endings(String letters) {
        return IntStream.range(0, letters.length()).mapToObj(letters::substring);
    }

    private static boolean hasPart(Known known, String begins) {
        return parts(known).stream().anyMatch(part -> part.startsWith(begins));
    }

    private static Comparator<Known> byPart(String begins, Comparator<Known> arrival) {
        return comparing(Known::division).thenComparing(known -> parts(known).stream().filter(part -> part.startsWith(begins))
                .map(MemberListTest::codePoints).min(comparing(part -> part)).orElseThrow()).thenComparing(arrival);
    }

    private static List<UUID> ids(List<Known> all, Predicate<Known> wanted, Comparator<Known> order) {
        return all.stream().filter(wanted).sorted(order).map(Known::id).toList();
    }

    private static Comparator<Known> unsearched(MemberSearch search, Comparator<Known> arrival) {
        return search.sort() == MemberSearch.Sort.ARRIVAL ? arrival
                : comparing(Known::division).thenComparing(known -> codePoints(read(known).spelled())).thenComparing(arrival);
    }

    private static Pinyin read(Known known) {
        return Pinyin.of(known.name());
    }

    private static String plain(String name) {
        return name.replace("·", "");
    }

    private static Words.Name named(String text) {
        return new Words.Name(text, plain(text));
    }

    private static String initials(Known known) {
        return read(known).initials();
    }

    /** Compares as code points do. */
    private static String codePoints(String text) {
        return text.codePoints().mapToObj("%08x"::formatted).reduce("", String::concat);
    }

    private Words someWords() {
        Known somebody = one(KNOWN);
        return switch (random.nextInt(5)) {
            case 0 -> new Words.None();
            case 1 -> new Words.PhoneTail(somebody.phone().substring(7));
            case 2 -> new Words.Letters(one(List.of("W", "L", "Y", "WJ", "LG", "Q", "JIAN", "WA", "GU", "ZHI")));
            case 3 -> named(somebody.name().substring(0, somebody.name().offsetByCodePoints(0, 1)));
            default -> named(one(List.of("站", "庄", "一", "王庄站", "%", "\\", somebody.name(), "赫")));
        };
    }

    private Scope someScope() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Scope(false, true, Set.copyOf(List.of(one(KNOWN).uscc(), one(KNOWN).uscc())), Optional.empty(), today);
            case 1 -> new Scope(false, false, Set.of(), maybe(one(KNOWN).id()), today);
            default -> new Scope(true, false, Set.of(), Optional.empty(), today);
        };
    }

    private void fill(String county) {
        List<Unit> bodies = IntStream.range(0, UNITS.size()).mapToObj(i -> Unit.register(Ids.next(), county + i, null,
                new Unit.Facts(UNITS.get(i), null, null, null, null, null, false))).toList();
        units.persist(bodies);
        for (int i = 0; i < 120; i++) {
            Unit body = one(bodies);
            Known known = new Known(county, Ids.next(), someName(), body.id(), body.name(), body.uscc(),
                    one(List.of(Category.values())), random.nextInt(4) == 0, "1990000%04d".formatted(random.nextInt(5)));
            KNOWN.add(known);
            members.persist(member(known, i));
        }
        members.flush();
    }

    private String someName() {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(any -> one(CHARACTERS)).reduce("", String::concat);
    }

    private Member member(Known known, int number) {
        if (!(CitizenId.read(TestIds.of(BIRTH, number),
                LocalDate.MAX) instanceof CitizenId.Reading.Valid(CitizenId id, boolean any))) {
            throw new AssertionError("The test's own number is not valid");
        }
        Person person = new Person(known.name(), Sex.MALE, PartialDate.of(BIRTH), known.category(), null, null, null, null,
                null, null);
        Member member = Member.register(known.id(), known.unit(), person, BIRTH,
                vault.seal(known.id(), new PersonalData(id, known.phone(), null, null, null, null, null, null), "",
                        cipher.version()),
                false,
                LocalDate.of(2026, 1, 1));
        if (known.dead()) {
            member.die(LocalDate.of(2026, 2, 1));
        }
        return member;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }
}
