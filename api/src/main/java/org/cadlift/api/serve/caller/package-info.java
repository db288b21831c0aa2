/// Says on whose behalf a request is answered. Whoever authenticates a request puts its [Caller] there; a controller
/// that takes a [Caller] as a parameter gets it. Where identity is off, everybody is [Caller#LOCAL].
@NullMarked
package org.cadlift.api.serve.caller;

import org.jspecify.annotations.NullMarked;
