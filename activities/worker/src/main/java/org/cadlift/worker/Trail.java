package org.cadlift.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.model.building.Building;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;

/// Is what a source left behind on its way through the steps, as far as it came.
///
/// @param timingsMs step to milliseconds, in the order of the steps
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
record Trail(
        Optional<Source> source,
        Optional<Drawing> drawing,
        Optional<Plan> plan,
        Optional<Building> building,
        List<Product> products,
        List<Finding> findings,
        Map<String, Double> timingsMs,
        Optional<Throwable> fault) {
    Trail {
        products = List.copyOf(products);
        findings = List.copyOf(findings);
    }

    boolean failed() {
        return findings.stream().anyMatch(finding -> finding.code() instanceof FailureCode);
    }
}
