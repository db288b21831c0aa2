package org.cadlift.docs.judges;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.cadlift.docs.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Is docs/report.schema.json, made strict: readers must bear fields that were added, but a field that the schema does
/// not describe is a document forgotten, and a fault here.
final class ReportSchema {
    private final Schema schema;

    ReportSchema() {
        JsonNode tree = new JsonMapper().readTree(Repository.read("docs/report.schema.json"));
        close(tree);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && object.has("required")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ReportSchema::close);
    }

    List<String> faults(JsonNode report) {
        return schema.validate(report).stream().map(Error::toString).toList();
    }
}
