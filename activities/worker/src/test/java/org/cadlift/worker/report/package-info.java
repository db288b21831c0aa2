/// Tests the page by what it says, and by what it must never let through.
@NullMarked
package org.cadlift.worker.report;

import org.jspecify.annotations.NullMarked;
