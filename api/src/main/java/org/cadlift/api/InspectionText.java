package org.cadlift.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadlift.contract.Limits;
import org.cadlift.contract.report.Extras;
import org.cadlift.contract.report.Extras.Value;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.SourceReport;
import org.cadlift.worker.Inspection;
import org.cadlift.worker.Inspection.LayerUse;

/// Tells an inspection in lines for people.
final class InspectionText {
    private final List<String> lines = new ArrayList<>();

    private InspectionText() {}

    static List<String> of(Inspection inspection, Optional<Extras> extras) {
        InspectionText text = new InspectionText();
        text.source(inspection.report().source());
        text.counts("Entities", inspection.entities());
        text.counts("In blocks", inspection.blockEntities());
        text.counts("Blocks drawn", inspection.blocks());
        text.layers(inspection.layers());
        extras.ifPresent(text::extras);
        inspection
                .report()
                .ledger()
                .ifPresent(ledger -> text.forecast(inspection.report().mode(), ledger));
        return text.lines;
    }

    private void source(SourceReport source) {
        field("File", source.name() + ", " + source.bytes() + " bytes");
        field("Format", (source.format() + " " + source.version()).strip());
        field("Producer", source.producer().isEmpty() ? "not stated" : source.producer());
        source.units()
                .ifPresent(units -> field(
                        "Units",
                        String.format(
                                Locale.ROOT,
                                "%s, %.0f %% sure: %s",
                                units.unit(),
                                100 * units.confidence(),
                                String.join("; ", units.evidence()))));
        field("Origin", source.origin().stream().map(InspectionText::length).collect(Collectors.joining(", ")) + " mm");
    }

    private void counts(String name, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            field(
                    name,
                    counts.entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void layers(List<LayerUse> layers) {
        Table table = new Table("llrrrrr", "LAYER", "STATE", "FIGURES", "LEFT mm", "BOTTOM", "RIGHT", "TOP");
        for (LayerUse layer : layers) {
            List<String> extent = layer.extent().isEmpty()
                    ? List.of("-", "-", "-", "-")
                    : layer.extent().stream().map(InspectionText::length).toList();
            table.row(
                    layer.name(),
                    state(layer),
                    Integer.toString(layer.figures()),
                    extent.get(0),
                    extent.get(1),
                    extent.get(2),
                    extent.get(3));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String state(LayerUse layer) {
        List<String> states = new ArrayList<>();
        states.add(layer.on() ? "on" : "off");
        if (layer.frozen()) {
            states.add("frozen");
        }
        if (layer.locked()) {
            states.add("locked");
        }
        return String.join(" ", states);
    }

    private void extras(Extras extras) {
        Table groups = new Table("lrl", "GROUP", "ENTITIES", "DESCRIPTION");
        extras.groups()
                .forEach(group -> groups.row(
                        group.name(), Integer.toString(group.members().size()), group.description()));
        Table data = new Table("llll", "XDATA OF", "HANDLE", "APPLICATION", "VALUES");
        extras.data()
                .forEach(row -> data.row(
                        row.owner(),
                        row.handle(),
                        row.application(),
                        row.values().stream().map(Value::text).collect(Collectors.joining(", "))));
        for (Table table : List.of(groups, data)) {
            if (!table.isEmpty()) {
                lines.add("");
                lines.addAll(table.lines());
            }
        }
        if (extras.leftOut() > 0) {
            lines.add(extras.leftOut() + " rows of extended data were left out: there are more than " + Limits.EXTRAS
                    + " values");
        }
        if (groups.isEmpty() && data.isEmpty()) {
            lines.add("");
            lines.add("There are no groups and no extended data.");
        }
    }

    private void forecast(String mode, LedgerReport ledger) {
        lines.add("");
        String read = mode.isEmpty() ? "Not read further, of " : "Read as " + mode + ", of ";
        String use = mode.isEmpty() ? " can be drawn, " : " would be used, ";
        lines.add(read + ledger.total() + " entities " + ledger.used() + use + ledger.merged() + " merged, "
                + ledger.annotation() + " annotation, " + ledger.ignored()
                + " ignored, "
                + ledger.failed() + " failed.");
        ledger.reasons().forEach((reason, count) -> lines.add("  " + count + " × " + reason));
    }

    private void field(String name, String text) {
        lines.add(String.format(Locale.ROOT, "%-13s %s", name, text));
    }

    private static String length(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm);
    }
}
