package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;

class ModeTest {
    private static Outcome.Made<Plan> auto(String sketch, double wallThicknessMm) {
        return Plans.made(Sketch.of(sketch), Plans.options(Mode.AUTO, wallThicknessMm));
    }

    @Test
    void whatIsSmallerThanAnyBuildingIsAProfile() {
        Outcome.Made<Plan> made = auto("WALL POLY 0,0 100,0 100,80 0,80 close", 200);

        assertThat(made.value().mode()).isEqualTo(Mode.PROFILE);
        assertThat(Plans.messages(made, NoticeCode.MODE_CHOSEN))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("Read as profile", "extent 100 mm"));
    }

    @Test
    void anOutlineOfABuildingsSizeIsABuildingUnlessWallsAreZero() {
        String house = "0 POLY 0,0 10000,0 10000,8000 0,8000 close";

        assertThat(auto(house, 200).value().mode()).isEqualTo(Mode.BUILDING);
        assertThat(auto(house, 0).value().mode()).isEqualTo(Mode.PROFILE);
    }

    @Test
    void evidenceIsStated() {
        Outcome.Made<Plan> made = auto("""
                A-WALL POLY 0,0 10000,0 10000,8000 0,8000 close
                A-WALL POLY 200,200 9800,200 9800,7800 200,7800 close
                DOOR ARC 3000,3000 900 0 90
                T TEXT 1000,1000 Kitchen
                T TEXT 5000,1000 Bath
                """, 200);

        assertThat(Plans.messages(made, NoticeCode.MODE_CHOSEN))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("building", "A-WALL", "pairs 40 to 600 mm", "quarter arcs", "2 texts are names"));
    }

    @Test
    void aPlateWithManyBoresIsAProfile() {
        StringBuilder plate = new StringBuilder("0 POLY 0,0 3000,0 3000,2000 0,2000 close\n");
        for (int i = 0; i < 8; i++) {
            plate.append("0 CIRCLE ").append(300 + 300 * i).append(",1000 40\n");
        }

        assertThat(auto(plate.toString(), 200).value().mode()).isEqualTo(Mode.PROFILE);
    }
}
