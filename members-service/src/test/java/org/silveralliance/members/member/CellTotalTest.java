package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.member.MemberList.Total;
import org.silveralliance.members.member.MemberSearch.Sort;
import org.silveralliance.members.member.MemberSearch.StateFilter;
import org.silveralliance.members.member.MemberSearch.Words;
import org.silveralliance.members.statistics.Cell;
import org.silveralliance.members.statistics.Group;
import org.silveralliance.members.statistics.Grouped;

/** The total of a list that a figure opens. */
class CellTotalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final long MANY = 12_345;
    private static final Scope COUNTY = new Scope(true, false, Set.of(), Optional.empty(), DAY);

    @Test
    @DisplayName("M-03 the list of a figure above ten thousand has the figure's total, not an estimate")
    void shouldCountACellWhole() {
        Cell cell = new Cell(new Grouped(DAY, false), List.of(Group.RETIRED));
        assertThat(total(Optional.of(cell))).isEqualTo(new Total(MANY, false));
        assertThat(total(Optional.empty()).isEstimate()).isTrue();
    }

    private static Total total(Optional<Cell> cell) {
        MemberSearch search = new MemberSearch(new Words.None(), Optional.empty(), Optional.empty(), StateFilter.ON_LEDGER,
                cell,
                Sort.ARRIVAL);
        return DivisionScope.call("370522", () -> new MemberList(new ManyRows(), null, null).count(COUNTY, search));
    }

    /** A database of many people. */
    private static final class ManyRows extends Rows {

        ManyRows() {
            super(null, null, null);
        }

        @Override
        public long count(Query query) {
            return MANY;
        }

        @Override
        public <T> Optional<T> first(Query query, Reader<T> reader) {
            return Optional.empty();
        }
    }
}
