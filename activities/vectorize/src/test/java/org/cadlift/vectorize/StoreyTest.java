package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Storey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreyTest {
    private static final String SQUARE = " POLY 0,0 100,0 100,100 0,100 close\n";

    @Test
    void layersNamedForStoreysStackByHeight() {
        Outcome.Made<Plan> made = Plans.made(
                Sketch.of("FLOOR-2" + SQUARE + "FLOOR-1" + SQUARE + "FLOOR-1 TEXT 50,50 Shop\nFRAME"
                        + SQUARE.replace("100", "300")),
                Plans.options(Mode.PROFILE, 0));

        List<Storey> storeys = made.value().storeys();
        assertThat(storeys).extracting(Storey::name).containsExactly("Floor 1", "Floor 2");
        assertThat(storeys).extracting(Storey::elevation).containsExactly(Rise.ZERO, Rise.STOREY);
        assertThat(storeys.get(1).profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.baseMm()).isZero();
            assertThat(profile.source().layer()).isEqualTo("FLOOR-2");
        });
        // The common layer belongs to the lowest storey, where it nests with what is there.
        assertThat(storeys.get(0).profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.region().area()).isEqualTo(80_000));
        assertThat(Plans.messages(made, NoticeCode.STOREY_ASSUMED))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("Floor 1 at 0 mm, Floor 2 at +1 × height", "1 lines on other layers"));
    }

    @Test
    void aBasementStandsBelowTheGround() {
        Plan plan = Plans.profile("1. OG".replace(" ", "_") + SQUARE + "EG" + SQUARE + "UG" + SQUARE);

        assertThat(plan.storeys())
                .extracting(Storey::elevation)
                .containsExactly(Rise.ofStoreys(-1), Rise.ZERO, Rise.ofStoreys(1));
    }

    @Test
    void storeysDrawnAtTheirElevationsKeepThem() {
        Plan plan = Plans.profile("LEVEL_1" + SQUARE + "LEVEL_2" + SQUARE.replace("POLY", "POLY z=4200"));

        assertThat(plan.storeys()).extracting(Storey::elevation).containsExactly(Rise.ZERO, Rise.ofMm(4200));
        assertThat(plan.storeys().get(1).profiles().getFirst().baseMm()).isZero();
    }

    @Test
    void oneNamedStoreyIsNone() {
        Plan plan = Plans.profile("FLOOR-1" + SQUARE);

        assertThat(Plans.only(plan).name()).isEqualTo("Ground");
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOR-1, 1",
        "floor_12, 12",
        "LEVEL 3, 3",
        "A-LEVEL2-WALL, 2",
        "STOREY 4, 4",
        "KAT 2, 2",
        "2. KAT, 2",
        "1. OG, 1",
        "OG3, 3",
        "EG, 0",
        "GROUND_WALLS, 0",
        "UG, -1",
        "2.UG, -2",
        "1st Floor, 1",
        "Etage 5, 5"
    })
    void layerNamesTellStoreys(String layer, int order) {
        assertThat(StoreyName.of(layer)).map(StoreyName::order).isEqualTo(Optional.of(order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "WALLS", "A-FLOR-FURN", "FLOORING", "LEVEL", "Layer 1", "Regal"})
    void otherNamesDoNot(String layer) {
        assertThat(StoreyName.of(layer)).isEmpty();
    }
}
