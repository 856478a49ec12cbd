package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Sex;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class NewMembersTest {

    private static final LocalDate BIRTH = LocalDate.of(1944, 5, 6);

    @Inject
    Members members;
    @Inject
    NewMembers newMembers;
    @Inject
    Vault vault;

    @Inject
    FieldCipher cipher;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-01 a member written with many others has the row the mapping would have written")
    void shouldWriteTheRowTheMappingWrites() throws SQLException {
        assertSameRows(new Person("邓试一", Sex.FEMALE, PartialDate.parse("1944-05"), Category.VETERAN, "01", "21",
                PartialDate.parse("1965-07-01"), PartialDate.parse("1999"), "第一党支部", "书法"), 301, "19900005678", true);
    }

    @Test
    @DisplayName("M-01 what is not known of a member stays empty")
    void shouldKeepWhatIsNotKnownEmpty() throws SQLException {
        assertSameRows(new Person("邓试二", Sex.MALE, PartialDate.of(BIRTH), Category.RETIRED, null, null, null, null, null, null),
                302,
                null, false);
    }

    /** The same member in two divisions, written in both ways; nothing stays. */
    private void assertSameRows(Person person, int sequence, @Nullable String phone, boolean floating) throws SQLException {
        if (!(CitizenId.read(TestIds.of(BIRTH, sequence),
                LocalDate.MAX) instanceof CitizenId.Reading.Valid(CitizenId number, boolean ignored))) {
            throw new AssertionError("The test's own number is not valid");
        }
        SealedData sealed = vault.seal(Ids.next(), new PersonalData(number, phone, phone, phone, phone, phone, phone, phone),
                "",
                cipher.version());
        UUID mapped = write("370598", person, sealed, floating, member -> members.persistAndFlush(member));
        UUID inserted = write("370597", person, sealed, floating, member -> newMembers.insert(List.of(member)));
        String expected = row(mapped);
        assertThat(expected).contains(person.name());
        assertThat(row(inserted)).isEqualTo(expected);
    }

    private UUID write(String division, Person person, SealedData sealed, boolean floating, Consumer<Member> writer)
            throws SQLException {
        Member member = Member.register(Ids.next(), aUnit(), person, BIRTH, sealed, floating,
                LocalDate.of(2026, 1, 1));
        DivisionScope.run(division, () -> QuarkusTransaction.requiringNew().run(() -> writer.accept(member)));
        return member.id();
    }

    private static UUID aUnit() throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                PreparedStatement statement = connection.prepareStatement("select id from unit order by id limit 1");
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, UUID.class);
        }
    }

    private static String row(UUID id) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                PreparedStatement statement = connection.prepareStatement(
                        "delete from member where id = ? returning (to_jsonb(member) - 'id' - 'division')::text")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
