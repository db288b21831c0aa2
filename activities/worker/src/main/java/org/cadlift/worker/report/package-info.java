/// Writes `report.html`: what became of one source, as one page that needs nothing else; and its drawing as files.
///
/// - In: the report, and where the job came that far the drawing, the plan and the GLB file.
/// - Promised: one file without any request to the outside, under a content security policy that would refuse one;
///   every text of the source escaped; the same bytes for the same input; bounded by the `REPORT_` limits, and the
///   page says where a limit cut something off; cost near-linear in what is shown.
/// - Not handled: old browsers: without WebGL or `DecompressionStream` the page says so in place of the 3D view, and
///   all the rest is plain HTML.
///
/// 1. [org.cadlift.worker.report.ReportPage] puts the page together and states the policy.
/// 2. [org.cadlift.worker.report.Summary] writes the head: status, units and their evidence, failure and remedy.
/// 3. [org.cadlift.worker.report.Picture] says what is drawn as [org.cadlift.worker.report.Mark]s: the source in grey
///    and, by [org.cadlift.worker.report.PlanMarks], the plan over it. [org.cadlift.worker.report.SvgForm] spells
///    them and marks where findings lie; [org.cadlift.worker.report.Legend] explains the colours.
/// 4. [org.cadlift.worker.report.Tables] writes the parts of the plan ([org.cadlift.worker.report.PlanTable]),
///    findings, files, quantities, ledger and timings.
/// 5. [org.cadlift.worker.report.ViewerPack] has packed three.js when the module was built; `page.js` unpacks it, and
///    links drawing, model and tables: a part that is chosen in one shows in all, by its identifier in `report.json`.
///
/// [org.cadlift.worker.report.Overlay] gives the drawing of step 3 alone, for other programs: as SVG, or painted by
/// [org.cadlift.worker.report.PngForm] in the colours that [org.cadlift.worker.report.Style] finds for it.
@NullMarked
package org.cadlift.worker.report;

import org.jspecify.annotations.NullMarked;
