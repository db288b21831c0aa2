package org.cadlift.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.RuleWords;
import org.cadlift.contract.report.DrawingReport;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.Report.Status;
import org.cadlift.contract.report.SolidsReport;
import org.cadlift.contract.report.SourceReport;
import org.cadlift.export.quantity.QuantityWriter;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Units;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;

/// Puts the report together from what a source left behind on its way.
final class ReportAssembly {
    private ReportAssembly() {}

    /// @param version of the program
    static Report of(Trail trail, String version, Sources sources, JobOptions options) {
        return new Report(
                version,
                status(trail),
                source(trail.look(0), sources.first(), sources.first().name()),
                drawings(trail, sources),
                options(options, sources),
                trail.plan().map(plan -> lower(plan.mode())).orElse(""),
                trail.findings(),
                trail.plan().map(Plan::ledger).map(LedgerAccount::of),
                trail.plan().map(plan -> PlanAccount.of(plan, options.heightMm())),
                trail.building().map(ReportAssembly::solids),
                quantities(trail, options),
                files(trail.products()),
                trail.timingsMs());
    }

    private static Status status(Trail trail) {
        if (trail.failed()) {
            return Status.FAILED;
        }
        return Loss.isIn(trail) ? Status.OK_WITH_LOSS : Status.OK;
    }

    /// Gives the sums of what was built and, where files are checked, how far it is from what was drawn.
    private static Map<String, Double> quantities(Trail trail, JobOptions options) {
        Map<String, Double> figures = new LinkedHashMap<>();
        trail.building().ifPresent(building -> {
            figures.putAll(QuantityWriter.sums(building));
            if (options.verify()
                    && !trail.products().isEmpty()
                    && trail.drawings().isPresent()
                    && trail.plan().isPresent()) {
                figures.putAll(RoundTrip.of(trail.drawings().get(), trail.plan().get(), building));
            }
        });
        return figures;
    }

    /// Tells each of several drawings by itself.
    private static List<DrawingReport> drawings(Trail trail, Sources sources) {
        List<DrawingReport> drawings = new ArrayList<>();
        for (int i = 0; i < sources.all().size() && sources.areSeveral(); i++) {
            int drawing = i;
            drawings.add(new DrawingReport(
                    source(trail.look(i), sources.all().get(i), sources.names().get(i)),
                    trail.plan().map(plan -> storeys(plan, drawing)).orElse(List.of()),
                    trail.plan()
                            .map(plan -> LedgerAccount.inSum(
                                    plan.shares().get(drawing).ledger()))));
        }
        return drawings;
    }

    private static List<String> storeys(Plan plan, int drawing) {
        return plan.storeysOf(drawing).stream()
                .map(storey -> plan.storeys().get(storey).name())
                .toList();
    }

    private static SourceReport source(Trail.Look look, Given given, String name) {
        Optional<Source> source = look.source();
        Optional<CadDrawing> drawing = look.drawing().map(ReportAssembly::lone);
        return new SourceReport(
                name,
                source.map(Source::sha256).orElseGet(given::sha256),
                given.size(),
                source.map(accepted -> lower(accepted.format())).orElse(""),
                source.map(Source::version).orElse(""),
                source.map(Source::producer).orElse(""),
                drawing.map(CadDrawing::units).map(ReportAssembly::units),
                corner(drawing.map(CadDrawing::origin).orElse(Point3.ZERO)));
    }

    private static CadDrawing lone(Drawing drawing) {
        return switch (drawing) {
            case CadDrawing cad -> cad;
        };
    }

    private static SourceReport.Units units(Units units) {
        return new SourceReport.Units(
                units.unit().symbol(), units.unit().mmPerUnit(), units.confidence(), units.evidence());
    }

    private static Map<String, Object> options(JobOptions asked, Sources sources) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("mode", lower(asked.mode()));
        options.put("height", asked.heightMm());
        if (!sources.elevationsMm().isEmpty()) {
            options.put("elevations", sources.elevationsMm());
        }
        options.put("wall_thickness", asked.wallThicknessMm());
        options.put("slab", asked.slabMm());
        options.put("ceiling", asked.ceilingMm());
        options.put("roof", asked.roof().form().id());
        options.put("roof_pitch", asked.roof().pitchDegrees());
        options.put("roof_overhang", asked.roof().overhangMm());
        if (asked.cutMm().isPresent()) {
            options.put("cut", asked.cutMm().get());
        }
        options.put("layers", asked.layers());
        if (!asked.rules().isEmpty()) {
            options.put("rules", RuleWords.of(asked.rules()));
        }
        options.put("only_2d", asked.only2d());
        options.put("units", asked.units().map(LengthUnit::symbol).orElse("auto"));
        options.put("layout", asked.layout().orElse("auto"));
        options.put("formats", asked.formats().stream().map(Format::id).toList());
        options.put("tolerance", asked.toleranceMm());
        options.put("strict", asked.strict());
        options.put("verify", asked.verify() ? "full" : "off");
        return options;
    }

    private static SolidsReport solids(Building building) {
        double volumeMm3 = 0;
        double areaMm2 = 0;
        Point3 min = new Point3(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Point3 max = new Point3(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (Element element : building.elements()) {
            Measure measure = Measures.of(element.solid());
            volumeMm3 += measure.volumeMm3();
            areaMm2 += measure.areaMm2();
            min = least(min, measure.min());
            max = greatest(max, measure.max());
        }
        return new SolidsReport(
                building.elements().size(),
                volumeMm3,
                areaMm2,
                building.elements().isEmpty() ? List.of() : List.of(corner(min), corner(max)));
    }

    private static Point3 least(Point3 a, Point3 b) {
        return new Point3(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z()));
    }

    private static Point3 greatest(Point3 a, Point3 b) {
        return new Point3(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z()));
    }

    private static List<FileReport> files(List<Product> products) {
        List<FileReport> files = new ArrayList<>();
        products.forEach(product -> files.addAll(product.reports()));
        return files;
    }

    private static List<Double> corner(Point3 point) {
        return List.of(point.x(), point.y(), point.z());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
