package org.silveralliance.activities.rotation;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class RotationPackagesTest {

    @Test
    @DisplayName("the packages inside the rotation form no ring either: the house rule sees them as one")
    void shouldFormNoRing() {
        slices().matching("org.silveralliance.activities.(**)").should().beFreeOfCycles()
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.silveralliance.activities.rotation"));
    }
}
