/// Tells a client what went wrong: problem details (RFC 9457) with the fields of a failure code.
///
/// Controllers and services throw a [ProblemFault]; [Problems] turns it, and whatever Spring or a bug throws, into an
/// answer. Filters, which stand before all that, write one with [ProblemWriter]. Nothing of the inside leaks: the
/// message of an unexpected fault goes to the log and not to the client.
@NullMarked
package org.cadlift.api.serve.problem;

import org.jspecify.annotations.NullMarked;
