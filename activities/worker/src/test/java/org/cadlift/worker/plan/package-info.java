/// Holds whole drawings, written as files, to what they mean: validate, parse and vectorize in a row.
@NullMarked
package org.cadlift.worker.plan;

import org.jspecify.annotations.NullMarked;
