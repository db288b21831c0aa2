package org.cadlift.api.serve.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.LayerRule.Kind;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Roof;
import org.cadlift.contract.Roof.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Tests the bounds of every parameter on both sides.
class JobParamsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> PARAMS = new TypeReference<>() {};

    private static JobParams read(JobType type, String json) {
        return JobParams.of(type, JSON.readTree(json));
    }

    private static ProblemFault refusal(JobType type, String json) {
        return assertThatExceptionOfType(ProblemFault.class)
                .isThrownBy(() -> read(type, json))
                .actual();
    }

    private static String object(JobType type, String name, String value) {
        String prompt = type == JobType.PROMPT && !name.equals("prompt") ? "\"prompt\":\"a room\"," : "";
        return "{" + prompt + "\"" + name + "\":" + value + "}";
    }

    @ParameterizedTest
    @CsvSource({
        "CAD,extrude_height,100,100000,99.999,100000.001",
        "CAD,wall_thickness,0,5000,-0.001,5000.001",
        "CAD,slab,0,2000,-0.001,2000.001",
        "CAD,ceiling,0,500,-0.001,500.001",
        "CAD,roof_pitch,1,75,0.999,75.001",
        "CAD,roof_overhang,0,3000,-0.001,3000.001",
        "CAD,cut,1,100000,0.999,100000.001",
        "CAD,tolerance,0.001,1000,0,1000.001",
        "IMAGE,extrude_height,100,100000,99.999,100000.001",
        "IMAGE,wall_thickness,0,5000,-0.001,5000.001",
        "IMAGE,canny_threshold1,0,255,-1,256",
        "IMAGE,canny_threshold2,0,255,-1,256",
        "IMAGE,douglas_peucker_epsilon,0.1,50,0.09,50.1",
        "IMAGE,mm_per_pixel,0.001,10000,0,10001",
        "PROMPT,extrude_height,100,100000,99.999,100000.001",
        "PROMPT,wall_thickness,0,5000,-0.001,5000.001",
    })
    void holdsNumbersToTheirRanges(
            JobType type, String name, String least, String most, String tooLittle, String tooMuch) {
        assertThat(read(type, object(type, name, least)).shown().get(name)).isEqualTo(Double.parseDouble(least));
        assertThat(read(type, object(type, name, most)).shown().get(name)).isEqualTo(Double.parseDouble(most));
        for (String value : new String[] {tooLittle, tooMuch, "1e400", "\"7\"", "true", "[1]"}) {
            ProblemFault refusal = refusal(type, object(type, name, value));
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
            assertThat(refusal.message()).startsWith(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CAD,only_2d",
        "CAD,strict",
        "IMAGE,only_2d",
        "IMAGE,use_vision",
        "IMAGE,strict",
        "PROMPT,use_llm",
        "PROMPT,fallback",
    })
    void takesTruthAndNothingLikeIt(JobType type, String name) {
        assertThat(read(type, object(type, name, "true")).shown().get(name)).isEqualTo(true);
        assertThat(read(type, object(type, name, "false")).shown().get(name)).isEqualTo(false);
        assertThat(refusal(type, object(type, name, "\"true\"")).message()).startsWith(name);
        assertThat(refusal(type, object(type, name, "1")).message()).startsWith(name);
    }

    @Test
    void saysRangesAsUsersReadThem() {
        assertThat(refusal(JobType.CAD, "{\"extrude_height\":200000}").message())
                .isEqualTo("extrude_height 200000mm out of valid range (100-100000mm)");
    }

    @Test
    void countsCharacters() {
        assertThat(read(JobType.CAD, object(JobType.CAD, "layers", "\"" + "x".repeat(500) + "\""))
                        .options()
                        .layers())
                .hasSize(1);
        assertThat(refusal(JobType.CAD, object(JobType.CAD, "layers", "\"" + "x".repeat(501) + "\""))
                        .message())
                .isEqualTo("layers has 501 characters; maximum: 500");
        assertThat(read(JobType.PROMPT, "{\"prompt\":\"  " + "x".repeat(5000) + "  \"}")
                        .shown()
                        .get("prompt"))
                .isEqualTo("x".repeat(5000));
        assertThat(read(JobType.PROMPT, "{\"prompt\":\" x \"}").shown().get("prompt"))
                .isEqualTo("x");
        assertThat(refusal(JobType.PROMPT, "{\"prompt\":\"" + "x".repeat(5001) + "\"}")
                        .code())
                .isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
        for (String json : new String[] {"{}", "{\"prompt\":\"  \"}", "{\"prompt\":7}"}) {
            assertThat(refusal(JobType.PROMPT, json).code()).isEqualTo(FailureCode.PROMPT_EMPTY);
        }
    }

    @Test
    void readsNamesInBothForms() {
        JobOptions options = read(JobType.CAD, """
                {"mode":"profile","units":"in","layers":"A*, B","formats":["GLB","step","glb"],"verify":"off"}""").options();
        assertThat(options.mode()).isEqualTo(Mode.PROFILE);
        assertThat(options.units())
                .hasValueSatisfying(unit -> assertThat(unit.symbol()).isEqualTo("in"));
        assertThat(options.layers()).containsExactly("A*", "B");
        assertThat(options.formats()).containsExactly(Format.GLB, Format.STEP);
        assertThat(options.verify()).isFalse();
        assertThat(read(JobType.CAD, "{\"formats\":\"ifc, stl\"}").options().formats())
                .containsExactly(Format.IFC, Format.STL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode|\"walls\"",
                "units|\"cubit\"",
                "formats|\"exe\"",
                "formats|[]",
                "formats|[1]",
                "formats|7",
                "verify|\"some\"",
                "mode|7",
                "roof|\"thatched\"",
                "colour|\"red\"",
                "mm_per_pixel|1",
                "prompt|\"a room\"",
            })
    void refusesWhatItDoesNotKnow(String name, String value) {
        ProblemFault refusal = refusal(JobType.CAD, object(JobType.CAD, name, value));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.message()).contains(name.equals("formats") ? "format" : name);
    }

    @Test
    void readsWhatLayersHold() {
        JobParams params = read(JobType.CAD, """
                {"rules":[{"layer":"A-WALL*","kind":"Wall","height":2700,"material":"Brick"},
                          {"kind":"solid","layer":0,"height":null,"elevation":-50.5}]}""");

        assertThat(params.options().rules())
                .containsExactly(
                        new LayerRule("A-WALL*", Kind.WALL, Optional.of(2700.0), Optional.empty(), "Brick"),
                        new LayerRule("0", Kind.SOLID, Optional.empty(), Optional.of(-50.5), ""));
        String shown = JSON.writeValueAsString(params.shown().get("rules"));
        assertThat(JSON.readTree(shown)).isEqualTo(JSON.readTree("""
                [{"layer":"A-WALL*","kind":"wall","height":2700.0,"material":"Brick"},
                 {"layer":"0","kind":"solid","elevation":-50.5}]"""));
        // So a job is taken up again from the table.
        assertThat(JobParams.options(JSON.readValue(JSON.writeValueAsString(params.shown()), PARAMS)))
                .isEqualTo(params.options());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|rules is no list of rules",
                "\"office.yaml\"|rules is no list of rules",
                "[7]|rules: rule 1: is no map of layer, kind and what else it says",
                "[{\"layer\":\"A\",\"kind\":\"door\"}]|rules: rule 1: kind 'door' is none of wall, solid, ignore",
                "[{\"layer\":\"A\",\"kind\":\"wall\"},{\"kind\":\"wall\"}]|rules: rule 2: a rule needs a layer",
                "[{\"layer\":true,\"kind\":\"wall\"}]|rules: rule 1: layer 'true' is no text; in quotes it would be",
                "[{\"layer\":\"A\\u0000\",\"kind\":\"wall\"}]|rules: rule 1: layer has characters that cannot be printed",
                "[{\"layer\":\"A\",\"kind\":\"solid\",\"height\":\"3\"}]|rules: rule 1: height '3' is no number",
                "[{\"layer\":\"A\",\"kind\":\"wall\",\"colour\":1}]|rules: rule 1: colour is none of layer, kind, height, elevation, material",
            })
    void refusesRulesThatMakeNoSense(String rules, String message) {
        ProblemFault refusal = refusal(JobType.CAD, "{\"rules\":" + rules + "}");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
        assertThat(refusal.message()).isEqualTo(message);
    }

    @Test
    void holdsRulesToTheirNumber() {
        String rule = "{\"layer\":\"A\",\"kind\":\"wall\"}";
        String most = rule + ("," + rule).repeat(499);

        assertThat(read(JobType.CAD, "{\"rules\":[" + most + "]}").options().rules())
                .hasSize(500);
        assertThat(refusal(JobType.CAD, "{\"rules\":[" + most + "," + rule + "]}")
                        .message())
                .isEqualTo("rules has 501 entries; maximum: 500");
        assertThat(refusal(JobType.IMAGE, "{\"rules\":[]}").message()).startsWith("'rules' is no parameter");
    }

    @Test
    void readsRoofs() {
        assertThat(read(JobType.CAD, "{\"roof\":\"gable\",\"slab\":0,\"ceiling\":15}")
                        .options())
                .satisfies(options -> assertThat(options.roof()).isEqualTo(new Roof(Form.GABLE, Optional.empty(), 500)))
                .satisfies(options -> assertThat(options.ceilingMm()).isEqualTo(15))
                .satisfies(options -> assertThat(options.slabMm()).isZero());
        assertThat(read(JobType.CAD, "{\"roof\":\"hip\",\"roof_pitch\":45,\"roof_overhang\":0}")
                        .options()
                        .roof())
                .isEqualTo(new Roof(Form.HIP, Optional.of(45.0), 0));
    }

    @Test
    void readsWherePlansAreCut() {
        assertThat(read(JobType.CAD, "{\"cut\":2300}").options().cutMm()).contains(2300.0);
        assertThat(read(JobType.CAD, "{}").shown()).doesNotContainKey("cut");
        assertThat(refusal(JobType.IMAGE, "{\"cut\":2300}").message()).startsWith("'cut' is no parameter");
    }

    @Test
    void hasTheDefaultsOfTheCommandLine() {
        assertThat(read(JobType.CAD, "{}").options()).isEqualTo(JobOptions.DEFAULTS);
        assertThat(refusal(JobType.CAD, "[]").message()).isEqualTo("params is no JSON object");
    }
}
