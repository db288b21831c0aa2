/// States the report of a job: what `report.json` holds, part of the public contract.
///
/// JSON names are the component names in snake case. New components may be added, none may move.
/// All lengths are millimetres in the drawing's own axes after units are resolved, less `origin`.
@NullMarked
package org.cadlift.contract.report;

import org.jspecify.annotations.NullMarked;
