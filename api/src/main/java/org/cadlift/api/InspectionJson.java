package org.cadlift.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.report.Extras;
import org.cadlift.contract.report.Extras.ExtendedData;
import org.cadlift.contract.report.Extras.Group;
import org.cadlift.worker.Inspection;
import org.cadlift.worker.Inspection.LayerUse;
import org.cadlift.worker.json.ReportJson;

/// Tells an inspection as a tree of JSON, with the names of the report where the two say the same.
final class InspectionJson {
    private InspectionJson() {}

    static Map<String, Object> of(Inspection inspection, Optional<Extras> extras) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", ReportJson.source(inspection.report().source()));
        json.put("mode", inspection.report().mode());
        json.put(
                "layers",
                inspection.layers().stream().map(InspectionJson::layer).toList());
        json.put("blocks", inspection.blocks());
        json.put("entities", inspection.entities());
        json.put("block_entities", inspection.blockEntities());
        inspection.report().ledger().ifPresent(ledger -> json.put("ledger", ReportJson.ledger(ledger)));
        extras.ifPresent(listed -> {
            json.put(
                    "groups",
                    listed.groups().stream().map(InspectionJson::group).toList());
            json.put("xdata", listed.data().stream().map(InspectionJson::data).toList());
            json.put("xdata_left_out", listed.leftOut());
        });
        List<Map<String, Object>> findings =
                inspection.report().findings().stream().map(ReportJson::finding).toList();
        json.put("findings", findings);
        return json;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put("description", group.description());
        json.put("handles", group.members());
        return json;
    }

    private static Map<String, Object> data(ExtendedData data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("owner", data.owner());
        json.put("handle", data.handle());
        json.put("application", data.application());
        List<List<Object>> values = data.values().stream()
                .map(value -> List.<Object>of(value.code(), value.text()))
                .toList();
        json.put("values", values);
        return json;
    }

    private static Map<String, Object> layer(LayerUse layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", layer.name());
        json.put("on", layer.on());
        json.put("frozen", layer.frozen());
        json.put("locked", layer.locked());
        json.put("figures", layer.figures());
        if (!layer.extent().isEmpty()) {
            json.put(
                    "extent",
                    List.of(layer.extent().subList(0, 2), layer.extent().subList(2, 4)));
        }
        return json;
    }
}
