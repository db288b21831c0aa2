package org.cadlift.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.Report.Status;
import org.cadlift.contract.report.SourceReport;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;
import org.cadlift.parse.dxf.DxfSurvey;
import org.cadlift.parse.dxf.Reading;
import org.cadlift.validate.Validate;

/// Looks into a DXF of any size by [DxfSurvey], and tells it as an [Inspection].
final class Survey {
    /// Validation looks no further.
    private static final int HEAD_BYTES = 1 << 16;
    /// Taking the digest of a large file would cost as much as looking into it.
    private static final String NO_DIGEST = "";

    private final String version;
    private final String name;
    private final Path file;
    private final JobOptions options;

    Survey(String version, String name, Path file, JobOptions options) {
        this.version = version;
        this.name = name;
        this.file = file;
        this.options = options;
    }

    Optional<Inspection> look() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return switch (Validate.glance(name, head)) {
            case Outcome.Made<Source>(var source, var _)
            when source.format() == SourceFormat.DXF ->
                Optional.of(inspection(
                        source,
                        DxfSurvey.of(
                                () -> Files.newInputStream(file),
                                new Reading(options.units(), options.strict(), options.layout(), Companions.NONE))));
            case Outcome.Made<Source> _, Outcome.Failed<Source> _ -> Optional.empty();
        };
    }

    private Inspection inspection(Source source, Outcome<DxfSurvey> outcome) throws IOException {
        List<Finding> findings = new ArrayList<>(outcome.findings());
        return switch (outcome) {
            case Outcome.Failed<DxfSurvey>(var failure, var _, var _) -> {
                findings.add(failure);
                Report report =
                        report(Status.FAILED, source, Optional.empty(), Point3.ZERO, findings, Optional.empty());
                yield new Inspection(report, List.of(), Map.of(), Map.of(), Map.of());
            }
            case Outcome.Made<DxfSurvey>(var survey, var _) -> {
                findings.add(Finding.info(
                        NoticeCode.LIMIT_REACHED,
                        "The file is larger than " + Limits.FORECAST_BYTES
                                + " bytes: the forecast counts what can be drawn, not what becomes of it",
                        Place.NOWHERE));
                yield inspection(source, survey, findings);
            }
        };
    }

    private Inspection inspection(Source source, DxfSurvey survey, List<Finding> findings) throws IOException {
        LedgerReport ledger = ledger(survey);
        Map<String, Integer> entities = new TreeMap<>();
        survey.fates().forEach((type, counts) -> entities.put(type, sum(counts)));
        Map<String, Integer> blocks = new TreeMap<>();
        survey.blocks().forEach((block, figures) -> blocks.put(block, number(figures)));
        List<Inspection.LayerUse> layers = new ArrayList<>();
        for (DxfSurvey.LayerUse use : survey.layers()) {
            Layer layer = use.layer();
            layers.add(new Inspection.LayerUse(
                    layer.name(), layer.on(), layer.frozen(), layer.locked(), number(use.figures()), use.extent()));
        }
        Status status = ledger.failed() > 0 ? Status.OK_WITH_LOSS : Status.OK;
        Report report =
                report(status, source, Optional.of(survey.units()), survey.origin(), findings, Optional.of(ledger));
        return new Inspection(report, layers, blocks, entities, ledger.blocks());
    }

    private Report report(
            Status status,
            Source source,
            Optional<Units> units,
            Point3 origin,
            List<Finding> findings,
            Optional<LedgerReport> ledger)
            throws IOException {
        SourceReport told = new SourceReport(
                name,
                NO_DIGEST,
                Files.size(file),
                lower(source.format()),
                source.version(),
                source.producer(),
                units.map(decided -> new SourceReport.Units(
                        decided.unit().symbol(), decided.unit().mmPerUnit(), decided.confidence(), decided.evidence())),
                List.of(origin.x(), origin.y(), origin.z()));
        return new Report(
                version,
                status,
                told,
                List.of(),
                Map.of(),
                "",
                findings,
                ledger,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Map.of());
    }

    /// Accounts for what is known before anything is made: what draws something counts as used.
    private static LedgerReport ledger(DxfSurvey survey) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        Map<String, Map<String, Integer>> byType = new TreeMap<>();
        survey.fates()
                .forEach((type, counts) -> counts.forEach((fate, count) -> {
                    Fate forecast = fate == Fate.OPEN ? Fate.USED : fate;
                    fates.merge(forecast, number(count), Integer::sum);
                    byType.computeIfAbsent(type, _ -> new TreeMap<>())
                            .merge(lower(forecast), number(count), Integer::sum);
                }));
        Map<String, Integer> reasons = new TreeMap<>();
        survey.reasons().forEach((reason, count) -> reasons.put(reason, number(count)));
        Map<String, Integer> blocks = new TreeMap<>();
        for (TypeCount count : survey.blockEntities()) {
            blocks.put(count.type(), count.count());
        }
        int used = fates.getOrDefault(Fate.USED, 0);
        int annotation = fates.getOrDefault(Fate.ANNOTATION, 0);
        int ignored = fates.getOrDefault(Fate.IGNORED, 0);
        int failed = fates.getOrDefault(Fate.FAILED, 0);
        return new LedgerReport(
                used + annotation + ignored + failed,
                used,
                0,
                annotation,
                ignored,
                failed,
                byType,
                reasons,
                blocks,
                List.of(),
                annotation + ignored + failed);
    }

    private static int sum(Map<Fate, Long> counts) {
        return number(counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private static int number(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
