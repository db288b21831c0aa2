package org.cadlift.docs.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrowsTest {
    private static final String PLANTED = "org.cadlift.docs.arrows.planted";
    private static final Arrows ARROWS = new Arrows("org.cadlift", "io.temporal..", "org.springframework..");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/org/cadlift/docs/"))
            // The servers of tests, which other modules' tests borrow.
            .withImportOption(location -> !location.contains("/org/cadlift/servers/"))
            .importPackages("org.cadlift");

    static Stream<ArchRule> rules() {
        return ARROWS.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProduct(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void looksAtTheWholeProduct() {
        List<String> seen = ARROWS.modules().stream()
                .filter(module -> PRODUCT.stream()
                        .anyMatch(type -> type.getPackageName().matches("org\\.cadlift\\." + module + "(\\..*)?")))
                .toList();
        assertThat(seen)
                .containsExactly(
                        "contract",
                        "plane",
                        "model",
                        "validate",
                        "parse",
                        "vectorize",
                        "extrude",
                        "export",
                        "verify",
                        "kernel",
                        "store",
                        "workflow",
                        "worker",
                        "batch",
                        "api");
    }

    /// The planted classes break one rule each; a rule that does not notice proves nothing about the product.
    @Test
    void bitesOnPlantedViolations() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        assertThat(planted).isNotEmpty();
        List<String> broken = new Arrows(PLANTED, "org.cadlift.docs.arrows.engine..")
                .rules().stream()
                        .filter(rule -> rule.evaluate(planted).hasViolation())
                        .map(ArchRule::getDescription)
                        .toList();
        assertThat(broken)
                .containsExactly(
                        "every class lies in a module that the table knows",
                        "parse imports only [model, plane, contract]",
                        "store imports only [contract]",
                        "model.drawing imports no model package after it",
                        "nothing below worker knows an engine",
                        "packages form no cycle");
    }
}
