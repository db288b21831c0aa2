package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;

/// Runs the step on sketches and reads the plan.
final class Plans {
    private Plans() {}

    static Vectorize.Options options(Mode mode, double wallThicknessMm) {
        return new Vectorize.Options(mode, wallThicknessMm, List.of(), false, 0.5);
    }

    static Outcome.Made<Plan> made(CadDrawing drawing, Vectorize.Options options) {
        Outcome<Plan> outcome = Vectorize.vectorize(drawing, options);
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        Outcome.Made<Plan> made = (Outcome.Made<Plan>) outcome;
        assertBalanced(drawing, made.value().ledger());
        return made;
    }

    static Plan profile(String sketch) {
        return made(Sketch.of(sketch), options(Mode.PROFILE, 0)).value();
    }

    static Plan building(String sketch) {
        return made(Sketch.of(sketch), options(Mode.BUILDING, 200)).value();
    }

    /// Every entity is counted once, none stays open, and the entries are those not simply used.
    static void assertBalanced(CadDrawing drawing, Ledger ledger) {
        int total = 0;
        int used = 0;
        for (Ledger.Count count : ledger.counts()) {
            assertThat(count.fate()).isNotEqualTo(Fate.OPEN);
            total += count.count();
            used += count.fate() == Fate.USED ? count.count() : 0;
        }
        assertThat(total).isEqualTo(drawing.entities().size());
        assertThat(ledger.entries()).hasSize(total - used);
        assertThat(ledger.entries())
                .allMatch(entry -> entry.fate() == Fate.ANNOTATION
                        || entry.fate() == Fate.MERGED
                        || !entry.reason().isEmpty());
    }

    static List<Double> profileAreas(Plan plan) {
        return plan.storeys().stream()
                .flatMap(storey -> storey.profiles().stream())
                .map(Profile::region)
                .map(region -> region.area())
                .toList();
    }

    static List<Double> wallAreas(Plan plan) {
        return plan.storeys().stream()
                .flatMap(storey -> storey.walls().stream())
                .map(Wall::region)
                .map(region -> region.area())
                .toList();
    }

    static List<Double> roomAreas(Plan plan) {
        return plan.storeys().stream()
                .flatMap(storey -> storey.rooms().stream())
                .map(Room::region)
                .map(region -> region.area())
                .toList();
    }

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    static Storey only(Plan plan) {
        assertThat(plan.storeys()).hasSize(1);
        return plan.storeys().getFirst();
    }

    static Fate fateOf(Plan plan, String handle) {
        return plan.ledger().entries().stream()
                .filter(entry -> entry.place().handle().equals(handle))
                .map(Ledger.Entry::fate)
                .findFirst()
                .orElse(Fate.USED);
    }

    static List<String> messages(Outcome<?> outcome, NoticeCode code) {
        return outcome.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
    }
}
