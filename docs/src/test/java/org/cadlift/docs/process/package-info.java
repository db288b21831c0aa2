/// Runs CADLift as processes of their own, as users do.
@NullMarked
package org.cadlift.docs.process;

import org.jspecify.annotations.NullMarked;
