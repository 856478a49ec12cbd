package org.silveralliance.alliance.surveyimport;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.known.Units;
import org.silveralliance.alliance.known.Units.Unit;
import org.silveralliance.kit.workbook.UnitDirectory;

/** The register as survey sheets may name it; former names are not told to this service. */
@ApplicationScoped
public class SurveyUnits implements UnitDirectory {

    private final Units units;

    public SurveyUnits(Units units) {
        this.units = units;
    }

    @Override
    public Optional<KnownUnit> byUscc(String uscc) {
        return units.withUscc(uscc).map(SurveyUnits::known);
    }

    @Override
    public Optional<KnownUnit> byName(String name) {
        return units.named(name).map(SurveyUnits::known);
    }

    private static KnownUnit known(Unit unit) {
        return new KnownUnit(unit.id(), unit.uscc(), unit.name(), Set.of());
    }
}
