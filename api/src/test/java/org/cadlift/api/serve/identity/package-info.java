/// Tests who is let in, and to what.
@NullMarked
package org.cadlift.api.serve.identity;

import org.jspecify.annotations.NullMarked;
