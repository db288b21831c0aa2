package org.cadlift.worker;

import java.util.ArrayList;
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
/// @param preview the model as GLB, for the page
/// @param timingsMs step to milliseconds, in the order of the steps
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
record Trail(
        Optional<Source> source,
        Optional<Drawing> drawing,
        Optional<Plan> plan,
        Optional<Building> building,
        List<Product> products,
        Optional<byte[]> preview,
        List<Finding> findings,
        Map<String, Double> timingsMs,
        Optional<Throwable> fault) {
    Trail {
        products = List.copyOf(products);
        findings = List.copyOf(findings);
    }

    static Trail refused(Finding failure) {
        return empty(List.of(failure), Map.of(), Optional.empty());
    }

    /// Gives what is left of a job after a fault of ours: what was noticed, and the fault.
    Trail broken(Throwable cause) {
        List<Finding> noticed = new ArrayList<>(findings);
        noticed.add(unexpected(cause));
        return empty(noticed, timingsMs, Optional.of(cause));
    }

    private static Trail empty(List<Finding> findings, Map<String, Double> timingsMs, Optional<Throwable> fault) {
        return new Trail(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                findings,
                timingsMs,
                fault);
    }

    /// Says what broke, and where in the program.
    static Finding unexpected(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        String where = stack.length == 0 ? "" : " (at " + stack[0] + ")";
        return Finding.error(
                FailureCode.SYS_UNEXPECTED_ERROR, FailureCode.SYS_UNEXPECTED_ERROR.message() + ": " + cause + where);
    }

    boolean failed() {
        return findings.stream().anyMatch(finding -> finding.code() instanceof FailureCode);
    }
}
