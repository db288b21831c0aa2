/// Tests what stands before everything that answers.
@NullMarked
package org.cadlift.api.serve.gate;

import org.jspecify.annotations.NullMarked;
