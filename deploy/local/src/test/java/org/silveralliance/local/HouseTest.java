package org.silveralliance.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.silveralliance.local.ring.first.First;
import org.silveralliance.local.ring.second.Second;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The launcher does without the kit, so it keeps the one rule of the house that concerns it by itself. */
class HouseTest {

    private static final ArchRule NO_RING = SlicesRuleDefinition.slices().assignedFrom(new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass its) {
            return SliceIdentifier.of(its.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }).should().beFreeOfCycles();

    @Test
    void shouldFormNoRingOfPackages() {
        NO_RING.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.silveralliance.local"));
    }

    @Test
    void shouldRefuseAPlantedRing() {
        assertThatThrownBy(() -> NO_RING.check(new ClassFileImporter().importClasses(First.class, Second.class)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("Cycle detected");
    }
}
