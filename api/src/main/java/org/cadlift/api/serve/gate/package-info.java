/// Stands before everything that answers: what every answer carries, and what is refused before anybody looks at it.
///
/// The filters, from the outermost, each at its [org.cadlift.api.serve.gate.place.Place]:
///
/// 1. `proxy`: the client behind trusted proxies; nobody else is believed
/// 2. [Letterhead]: request id, security headers and what is left of the rate limit, on every answer
/// 3. [Cors]: other origins, by an allow-list
/// 4. [Trace]: the lines `request_started`, `request_completed`, `request_failed`
/// 5. the audit (a package of its own)
/// 6. `size`: how large a body may be, told before it is read or while it is
/// 7. `rate`: how often a client may ask; counted at 2, refused here, so that each answer tells what is left
/// 8. authentication (`identity`)
/// 9. `rate` again, by user
///
/// `container` makes the server's own refusals look like ours. Promised: an answer without the headers of 2 does not
/// exist.
@NullMarked
package org.cadlift.api.serve.gate;

import org.jspecify.annotations.NullMarked;
