package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.UnitCells;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.ledger.ImportHeadings.Of;
import org.silveralliance.members.ledger.ImportHeadings.Said;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.unit.Units;
import org.silveralliance.members.workbook.MemberColumn;

/** How workbooks are read: the shared rules, and what people said of headings before. */
@ApplicationScoped
public class Layouts {

    /** By then a list of several units has named a second one; a unit has fewer people. */
    private static final int ROWS_LOOKED_AT = 5_000;
    /** Names under which one list may call one unit. */
    private static final int SPELLINGS = 8;

    private final ImportHeadings headings;
    private final Units units;
    private final Caller caller;
    private final Clock clock;
    private final MembersConfig config;

    public Layouts(ImportHeadings headings, Units units, Caller caller, Clock clock, MembersConfig config) {
        this.headings = headings;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    static Layout of(Kind kind, Told told) {
        return told.layout(StartImport.columns(kind));
    }

    static Optional<Column> column(Kind kind, @Nullable String name) {
        return Told.named(StartImport.columns(kind), name);
    }

    /** A workbook that is open as it is to be read. */
    record Looked(LedgerSheet sheet, Told told) {
    }

    /**
     * Opens a workbook that comes in, by what the county says of its headings, and before that what was said of lists of the
     * unit it is of, or of the caller's lists of several units.
     */
    Looked look(Path file, String fileName, Kind kind) throws IOException {
        List<Said> countys = headings.of(kind, Of.COUNTY);
        List<Said> own = headings.of(kind, new Of(null, caller.username()));
        Told told = told(fileName, countys, own);
        if (own.isEmpty() && !headings.areOfUnits(kind)) {
            return new Looked(open(file, kind, told), told);
        }
        LedgerSheet first = null;
        try {
            first = open(file, kind, told);
            Told its = told(fileName, countys, of(kind, whose(first, kind, caller.username()), own));
            return new Looked(its.equals(told) ? first : first.as(of(kind, its)), its);
        } catch (WorkbookRefused refused) {
            if (first != null) {
                first.close();
            }
            throw refused;
        }
    }

    private LedgerSheet open(Path file, Kind kind, Told told) throws IOException {
        return LedgerSheet.open(file, StartImport.limits(config.imports()), of(kind, told));
    }

    /** What the account calls the unit's column tells which unit a list is of, and so holds for lists of one unit, too. */
    private List<Said> of(Kind kind, Of whose, List<Said> own) {
        return whose.unitId() == null ? own
                : Stream.concat(own.stream().filter(said -> tellsTheUnit(said.field())), headings.of(kind, whose).stream())
                        .toList();
    }

    static boolean tellsTheUnit(@Nullable String field) {
        return MemberColumn.UNIT_NAME.name().equals(field);
    }

    /**
     * For whose lists it holds what is said of a workbook's headings: those of the unit it is of, or those of several units the
     * account sends.
     *
     * @param told how the workbook is read
     */
    Of whose(Path file, Kind kind, Told told, String account) throws IOException {
        try (LedgerSheet sheet = open(file, kind, told)) {
            return whose(sheet, kind, account);
        }
    }

    private Of whose(LedgerSheet sheet, Kind kind, String account) throws IOException {
        return kind == Kind.UNITS ? new Of(null, account)
                : only(sheet.beginnings(MemberColumn.UNIT_NAME, ROWS_LOOKED_AT, SPELLINGS)).map(unit -> new Of(unit, null))
                        .orElse(new Of(null, account));
    }

    private Told told(String file, List<Said> first, List<Said> then) {
        Map<String, Told.Heading> known = new LinkedHashMap<>();
        Stream.concat(first.stream(), then.stream()).forEach(one -> known.put(one.heading(), one.told()));
        return Told.first(List.copyOf(known.values()), LocalDate.now(clock).getYear(), file);
    }

    /** The unit that all of these names mean; empty for several and for one nobody knows. */
    private Optional<UUID> only(Set<String> names) {
        UnitsByName known = new UnitsByName(units.known());
        Set<Optional<UUID>> meant = names.stream().map(UnitCells::plainName)
                .map(name -> known.byName(name).map(unit -> unit.id())).collect(Collectors.toSet());
        return meant.size() == 1 ? meant.iterator().next() : Optional.empty();
    }
}
