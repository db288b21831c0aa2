package org.cadlift.batch.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadlift.contract.report.JobSummary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ItemLineTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<ItemEnd> ENDS = List.of(
            new ItemEnd(
                    7,
                    "house",
                    "east/\"house\".dxf",
                    "lift/local/house-0123456789ab",
                    new JobSummary("ok_with_loss", "building", "", "", "", 120, 3, 9, 1.25e10, 1, 2, 5, 3, 1),
                    12.345,
                    false),
            new ItemEnd(
                    8,
                    "b",
                    "b.dxf",
                    "",
                    JobSummary.failed("failed", "SYS_FILE_NOT_FOUND", "b.dxf cannot be read", "Check the path."),
                    0,
                    false),
            new ItemEnd(
                    9,
                    "c",
                    "c.dxf",
                    "",
                    new JobSummary("ok", "profile", "", "", "", 1, 0, 1, 1, 0, 0, 1, 1, 0),
                    0.004,
                    true));

    @Test
    void readsBackWhatItWrites() {
        for (ItemEnd end : ENDS) {
            String line = ItemLine.of(end, true);
            assertThat(line).doesNotContain("\n");
            assertThat(ItemLine.read(end.number(), line)).isEqualTo(end);
        }
    }

    @Test
    void namesTheReportOfWhatHasAFolder() {
        assertThat(ItemLine.of(ENDS.getFirst(), true)).endsWith("\"report\":\"house/report.json\"}");
        assertThat(ItemLine.of(ENDS.get(1), false)).doesNotContain("report\"");
    }

    /// Readers must bear fields that were added; a field that the schema does not describe is a document forgotten.
    @Test
    void writesWhatTheSchemaDescribes() throws IOException {
        JsonNode tree = JSON.readTree(Files.readString(Path.of("../../docs/batch.schema.json")));
        ((ObjectNode) tree).put("additionalProperties", false);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree);
        for (ItemEnd end : ENDS) {
            assertThat(schema.validate(JSON.readTree(ItemLine.of(end, true)))).isEmpty();
        }
        assertThat(schema.validate(JSON.readTree("{\"name\":\"a\"}"))).isNotEmpty();
    }
}
