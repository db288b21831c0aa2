package org.cadlift.worker.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Place;
import org.cadlift.contract.report.DrawingReport;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.SolidsReport;
import org.cadlift.contract.report.SourceReport;

/// Writes `report.json`, the public contract, name by name.
public final class ReportJson {
    private ReportJson() {}

    /// Writes the report on one line of UTF-8, without a line feed.
    public static byte[] of(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cadlift", report.cadlift());
        json.put("status", lower(report.status()));
        json.put("source", source(report.source()));
        putList(
                json,
                "drawings",
                report.drawings().stream().map(ReportJson::drawing).toList());
        json.put("options", report.options());
        putText(json, "mode", report.mode());
        json.put("findings", report.findings().stream().map(ReportJson::finding).toList());
        report.ledger().ifPresent(ledger -> json.put("ledger", ledger(ledger)));
        report.plan().ifPresent(plan -> json.put("plan", plan(plan)));
        report.solids().ifPresent(solids -> json.put("solids", solids(solids)));
        json.put("quantities", report.quantities());
        json.put("files", report.files().stream().map(ReportJson::file).toList());
        json.put("timings_ms", report.timingsMs());
        return Json.of(json);
    }

    /// Gives the source as it stands in the report.
    public static Map<String, Object> source(SourceReport source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", source.name());
        putText(json, "sha256", source.sha256());
        json.put("bytes", source.bytes());
        putText(json, "format", source.format());
        putText(json, "version", source.version());
        putText(json, "producer", source.producer());
        source.units().ifPresent(units -> json.put("units", units(units)));
        json.put("origin", source.origin());
        return json;
    }

    private static Map<String, Object> drawing(DrawingReport drawing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source(drawing.source()));
        putList(json, "storeys", drawing.storeys());
        drawing.ledger().ifPresent(ledger -> json.put("ledger", ledger(ledger)));
        return json;
    }

    private static Map<String, Object> units(SourceReport.Units units) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", units.unit());
        json.put("mm_per_unit", units.mmPerUnit());
        json.put("confidence", units.confidence());
        json.put("evidence", units.evidence());
        return json;
    }

    /// Gives one finding as it stands in the report.
    public static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().name());
        json.put("severity", lower(finding.severity()));
        json.put("message", finding.message());
        json.put("action", finding.action());
        putPlace(json, finding.place());
        return json;
    }

    private static void putPlace(Map<String, Object> json, Place place) {
        putText(json, "file", place.file());
        putText(json, "layer", place.layer());
        putText(json, "handle", place.handle());
        putList(json, "at", place.at());
    }

    /// Gives the ledger as it stands in the report.
    public static Map<String, Object> ledger(LedgerReport ledger) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", ledger.total());
        json.put("used", ledger.used());
        json.put("merged", ledger.merged());
        json.put("annotation", ledger.annotation());
        json.put("ignored", ledger.ignored());
        json.put("failed", ledger.failed());
        json.put("by_type", ledger.byType());
        json.put("reasons", ledger.reasons());
        json.put("blocks", ledger.blocks());
        json.put("entries", ledger.entries().stream().map(ReportJson::entry).toList());
        json.put("entries_omitted", ledger.entriesOmitted());
        return json;
    }

    private static Map<String, Object> entry(LedgerReport.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", entry.type());
        json.put("fate", entry.fate());
        putText(json, "reason", entry.reason());
        putPlace(json, entry.place());
        return json;
    }

    private static Map<String, Object> plan(PlanReport plan) {
        return Map.of("storeys", plan.storeys().stream().map(ReportJson::storey).toList());
    }

    private static Map<String, Object> storey(PlanReport.Storey storey) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", storey.name());
        json.put("elevation", storey.elevation());
        json.put("height", storey.height());
        json.put("offset", storey.offset());
        json.put("walls", storey.walls().stream().map(ReportJson::wall).toList());
        json.put("rooms", storey.rooms().stream().map(ReportJson::room).toList());
        json.put("openings", storey.openings().stream().map(ReportJson::opening).toList());
        json.put("columns", storey.columns().stream().map(ReportJson::column).toList());
        json.put("stairs", storey.stairs().stream().map(ReportJson::stair).toList());
        json.put("profiles", storey.profiles().stream().map(ReportJson::profile).toList());
        return json;
    }

    private static Map<String, Object> wall(PlanReport.Wall wall) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", wall.id());
        json.put("polygon", wall.polygon());
        putList(json, "holes", wall.holes());
        json.put("thickness", wall.thickness());
        json.put("height", wall.height());
        json.put("confidence", wall.confidence());
        putText(json, "layer", wall.layer());
        return json;
    }

    private static Map<String, Object> room(PlanReport.Room room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", room.id());
        putText(json, "name", room.name());
        json.put("polygon", room.polygon());
        putList(json, "holes", room.holes());
        json.put("area_mm2", room.areaMm2());
        return json;
    }

    private static Map<String, Object> opening(PlanReport.Opening opening) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", opening.id());
        json.put("kind", opening.kind());
        putText(json, "wall", opening.wall());
        json.put("center", opening.center());
        json.put("width", opening.width());
        json.put("sill", opening.sill());
        json.put("head", opening.head());
        json.put("swing", opening.swing());
        json.put("confidence", opening.confidence());
        return json;
    }

    private static Map<String, Object> column(PlanReport.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", column.id());
        json.put("polygon", column.polygon());
        json.put("height", column.height());
        return json;
    }

    private static Map<String, Object> stair(PlanReport.Stair stair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stair.id());
        json.put("polygon", stair.polygon());
        json.put("treads", stair.treads());
        return json;
    }

    private static Map<String, Object> profile(PlanReport.Profile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", profile.id());
        json.put("area_mm2", profile.areaMm2());
        putText(json, "layer", profile.layer());
        json.put("height", profile.height());
        json.put("polygon", profile.polygon());
        putList(json, "holes", profile.holes());
        return json;
    }

    private static Map<String, Object> solids(SolidsReport solids) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", solids.count());
        json.put("volume_mm3", solids.volumeMm3());
        json.put("area_mm2", solids.areaMm2());
        json.put("bbox", solids.bbox());
        return json;
    }

    private static Map<String, Object> file(FileReport file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("format", file.format());
        json.put("bytes", file.bytes());
        json.put("sha256", file.sha256());
        json.put("verdict", verdict(file.verdict()));
        return json;
    }

    /// A file that nobody read has neither volume nor solids, a plan has none, and a table of quantities holds a volume
    /// and no solids.
    private static Map<String, Object> verdict(FileReport.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", verdict.status());
        putText(json, "by", verdict.by());
        putText(json, "reason", verdict.reason());
        if (verdict.volumeMm3() != 0) {
            json.put("volume_mm3", verdict.volumeMm3());
        }
        if (verdict.solids() != 0) {
            json.put("solids", verdict.solids());
        }
        return json;
    }

    private static void putText(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static void putList(Map<String, Object> json, String name, List<?> list) {
        if (!list.isEmpty()) {
            json.put(name, list);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
