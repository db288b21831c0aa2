package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.Report;
import org.cadlift.export.Export;
import org.cadlift.export.picture.Thumbnail;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.worker.json.ReportJson;
import org.cadlift.worker.report.ReportPage;

/// Makes what a job hands out: the report, and the files of its folder.
final class Delivery {
    private Delivery() {}

    /// @param version of the program
    static Lifted of(Trail trail, String version, Sources sources, JobOptions options) {
        Report report = ReportAssembly.of(trail, version, sources, options);
        List<Lifted.File> files = new ArrayList<>();
        trail.products().forEach(product -> files.addAll(product.placed()));
        files.add(new Lifted.File("report.json", ReportJson.of(report)));
        files.add(new Lifted.File(
                "report.html", ReportPage.html(report, trail.drawings(), trail.plan(), preview(trail))));
        if (!trail.products().isEmpty()) {
            trail.building()
                    .flatMap(building -> Thumbnail.png(building, Thumbnail.DEFAULTS))
                    .ifPresent(picture -> files.add(new Lifted.File("thumbnail.png", picture)));
        }
        return new Lifted(report, files, trail.fault());
    }

    /// Gives the GLB file for the page, made for it alone where it was not asked for.
    private static Optional<byte[]> preview(Trail trail) {
        if (trail.products().isEmpty()) {
            return Optional.empty();
        }
        return trail.products().stream()
                .filter(product -> product.format() == Format.GLB)
                .map(product -> product.files().getFirst().bytes())
                .findFirst()
                .or(() -> trail.building().flatMap(Delivery::glb));
    }

    private static Optional<byte[]> glb(Building building) {
        return switch (Export.export(building, Format.GLB, Export.DEFAULTS)) {
            case Outcome.Made<List<ExportedFile>>(var files, var _) ->
                Optional.of(files.getFirst().bytes());
            case Outcome.Failed<List<ExportedFile>> _ -> Optional.empty();
        };
    }
}
