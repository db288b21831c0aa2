/// Tests what is written down.
@NullMarked
package org.cadlift.api.serve.audit;

import org.jspecify.annotations.NullMarked;
