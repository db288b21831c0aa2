package org.cadlift.contract.report;

import java.util.List;

/// Sums the solids up, from their exact surfaces.
///
/// @param bbox two corners, least and greatest, x y z in mm
public record SolidsReport(int count, double volumeMm3, double areaMm2, List<List<Double>> bbox) {}
