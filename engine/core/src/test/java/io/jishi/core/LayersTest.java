package io.jishi.core;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CORE = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("io.jishi.core");

    @Test
    void shouldHaveNoCircleBetweenPackages() {
        slices().matching("io.jishi.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void shouldLetNoPackageLookUp() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("exchange").definedBy("io.jishi.core")
            .layer("models").definedBy("io.jishi.core.auction..", "io.jishi.core.continuous..",
                "io.jishi.core.pool..", "io.jishi.core.agreement..",
                "io.jishi.core.disclosure..")
            .layer("model").definedBy("io.jishi.core.model")
            .layer("reference").definedBy("io.jishi.core.reference")
            .layer("vocabulary").definedBy("io.jishi.core.vocabulary")
            .withOptionalLayers(true)
            .whereLayer("exchange").mayNotBeAccessedByAnyLayer()
            .whereLayer("models").mayOnlyBeAccessedByLayers("exchange")
            .whereLayer("model").mayOnlyBeAccessedByLayers("exchange", "models")
            .whereLayer("reference").mayOnlyBeAccessedByLayers("exchange", "models", "model")
            .whereLayer("vocabulary").mayOnlyBeAccessedByLayers("exchange", "models", "model", "reference")
            .check(CORE);
    }
}
