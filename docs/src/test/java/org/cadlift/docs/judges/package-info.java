/// Sends drawings through the whole program and what comes out before the judges of the outside world.
///
/// 1. [org.cadlift.docs.judges.Conversion] runs the command line in a process, as the README does.
/// 2. [org.cadlift.docs.judges.Judges] finds the judges that `infra/dev/install` brought; without them the tests are
///    skipped, but in CI they fail.
/// 3. A [org.cadlift.docs.judges.Judge] is a process that answers one line for one line, started once for many files.
/// 4. [org.cadlift.docs.judges.Verdicts] states what must hold of a folder of models.
/// 5. [org.cadlift.docs.judges.Browser] opens a page in headless Chromium.
@NullMarked
package org.cadlift.docs.judges;

import org.jspecify.annotations.NullMarked;
