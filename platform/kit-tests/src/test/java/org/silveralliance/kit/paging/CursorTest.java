package org.silveralliance.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;

/** A cursor comes out of an address: anybody may write one. */
class CursorTest {

    @Test
    @DisplayName("a place comes back as it was")
    void shouldReadWhatItWrote() {
        assertThat(Cursor.decode(Cursor.encode("370522 县水利局"))).contains("370522 县水利局");
        assertThat(Cursor.decode(null)).isEmpty();
    }

    @Test
    @DisplayName("what no database takes, what is endless and what is no place is refused")
    void shouldRefuseWhatIsNoPlace() {
        for (String cursor : new String[] { Cursor.encode("370522\0 a"), Cursor.encode("a".repeat(3_001)), "###" }) {
            assertThatThrownBy(() -> Cursor.decode(cursor)).as(cursor).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), UUID::fromString)).isInstanceOf(Problem.class);
    }
}
