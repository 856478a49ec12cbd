package org.silveralliance.testkit.scale;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.time.Ids;

/**
 * Members and units nobody has, by COPY, as the service would have written them: the identity number is sealed for its row and
 * the phone's tail can be searched; what no list opens is noise of the same length, unless all is to be {@code whole}. Surnames
 * are as frequent as in the country.
 */
final class InventedMembers {

    private static final String COLUMNS = "id, division, unit_id, name, initials, sex, birth, id_birth, category, state,"
            + " education, retired_on, registered_on, died_on, id_no_enc, id_no_hash, phone_enc, phone_hash, phone_tail_hash,"
            + " phone_masked, address_enc, health_enc, family_name_enc, family_phone_enc, content_hash, version";
    private static final String SURNAMES = "王W李L张Z刘L陈C杨Y黄H赵Z吴W周Z徐X孙S马M朱Z胡H郭G何H林L高G罗L";
    private static final int[] PER_MILLE = { 72, 72, 68, 54, 45, 31, 22, 20, 19, 18, 14, 14, 13, 12, 12, 11, 11, 11, 10, 9 };
    private static final String GIVEN = "建J国G志Z明M华H玉Y秀X英Y桂G兰L文W德D永Y福F海H春C树S云Y庆Q立L军J平P芳F山S江J峰F才C义Y成C荣R贵G祥X伟W民M清Q东D";
    private static final String[] BODIES = { "水利局", "农业农村局", "教育局", "卫生健康局", "财政局", "民政局", "第一中学", "人民医院", "街道办事处", "国有林场" };
    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);
    private static final HexFormat HEX = HexFormat.of();

    private final Connection database;
    private final FieldCipher cipher;
    private final boolean whole;
    private final Set<String> numbers = new HashSet<>();
    private final Random random = new Random(727);
    private final Map<String, List<UUID>> units = new HashMap<>();
    private final Map<String, Integer> loaded = new HashMap<>();
    private final String[] tails = new String[10_000];

    InventedMembers(Connection database, FieldCipher cipher, boolean whole) {
        this.database = database;
        this.cipher = cipher;
        this.whole = whole;
    }

    /** Adds what the counties lack. Indexes are made anew after it: kept up row by row they take longer than the rows. */
    void grow(List<County> counties) throws SQLException {
        List<String> indexes = indexes();
        for (String index : indexes) {
            execute("drop index " + index.split(" ")[2]);
        }
        copy(counties);
        for (String index : indexes) {
            execute(index);
        }
    }

    /** As they are made; those that keep a constraint stay. */
    private List<String> indexes() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select indexdef from pg_indexes where tablename = 'member'
                        and indexname not in (select conname from pg_constraint)""")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(List<County> counties) throws SQLException {
        for (County county : counties) {
            addUnits(county);
            try (Copy copy = new Copy(database, "member (" + COLUMNS + ")")) {
                for (int i = loaded.getOrDefault(county.division(), 0); i < county.members(); i++) {
                    add(copy, county);
                }
            }
            loaded.put(county.division(), county.members());
        }
    }

    private void addUnits(County county) throws SQLException {
        List<UUID> known = units.computeIfAbsent(county.division(), any -> new ArrayList<>());
        try (Copy copy = new Copy(database, "unit (id, division, uscc, name, has_branch, state, version)")) {
            for (int number = known.size(); number < county.units(); number++) {
                UUID id = Ids.next();
                known.add(id);
                copy.row(id, county.division(), "91" + county.division() + "%010d".formatted(number),
                        "试验" + BODIES[number % BODIES.length] + number / BODIES.length, true, "ACTIVE", 1);
            }
        }
    }

    private void add(Copy copy, County county) throws SQLException {
        UUID id = Ids.next();
        int surname = surname();
        int first = random.nextInt(GIVEN.length() / 2);
        int second = random.nextInt(GIVEN.length() / 2);
        LocalDate birth = FIRST_BIRTH.plusDays(random.nextInt(365 * 25));
        LocalDate registered = birth.plusYears(60);
        boolean dead = random.nextInt(20) == 0;
        List<UUID> bodies = units.getOrDefault(county.division(), List.of());
        int tail = random.nextInt(tails.length);
        String idNo = number(birth);
        copy.row(id, county.division(), bodies.get(random.nextInt(bodies.size())), letters(0, surname, first, second),
                letters(1, surname, first, second), 1, birth, birth, random.nextInt(50) == 0 ? "VETERAN" : "RETIRED",
                dead ? "DECEASED" : "ACTIVE", "30", registered, registered,
                dead ? registered.plusDays(random.nextInt(3_000)) : null,
                bytes(cipher.seal(new FieldRef("member", "id_no", id), idNo)), noise(32),
                sealed(id, "phone", "1990000%04d".formatted(tail), 44), noise(32),
                tailHash(tail),
                "199****%04d".formatted(tail), sealed(id, "address", "利津县试验街道" + tail + "号", 70),
                sealed(id, "health", "一般", 40),
                sealed(id, "family_name", "试家人", 40), sealed(id, "family_phone", "1991000%04d".formatted(tail), 44),
                noise(32), 0);
    }

    /** Of nobody; where all is whole no two members have the same. */
    private String number(LocalDate birth) {
        String seventeen;
        do {
            seventeen = "370599" + birth.toString().replace("-", "") + "%03d".formatted(random.nextInt(1_000));
        } while (whole && !numbers.add(seventeen));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static String letters(int offset, int surname, int first, int second) {
        return "" + SURNAMES.charAt(2 * surname + offset) + GIVEN.charAt(2 * first + offset)
                + GIVEN.charAt(2 * second + offset);
    }

    private int surname() {
        int thousandth = random.nextInt(538);
        int surname = 0;
        while (thousandth >= PER_MILLE[surname]) {
            thousandth -= PER_MILLE[surname];
            surname++;
        }
        return surname;
    }

    private String tailHash(int tail) {
        String known = tails[tail];
        if (known == null) {
            known = bytes(cipher.blindIndex(1, "member.phone_tail", "%04d".formatted(tail)));
            tails[tail] = known;
        }
        return known;
    }

    private String noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return bytes(noise);
    }

    /** Noise says that it lies under the key that is used, so that nobody seals it anew. */
    private String sealed(UUID id, String column, String text, int length) {
        if (whole) {
            return bytes(cipher.seal(new FieldRef("member", column, id), text));
        }
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        ByteBuffer.wrap(noise).put((byte) (cipher.sealsUnder() >> Integer.SIZE)).putInt((int) cipher.sealsUnder());
        return bytes(noise);
    }

    private static String bytes(byte[] value) {
        return "\\\\x" + HEX.formatHex(value);
    }
}
