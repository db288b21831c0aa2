/// Limits how often a client may ask.
///
/// - In: a client's address (IPv6 by its /64, which is what one customer of a provider has), once it is known the user,
///   and the numbers in [RateSettings]: so many a minute, so many an hour, so many at once.
/// - Counted by buckets (bucket4j), in this process or in Redis with the same numbers. A [Limit] is three of them: two
///   that are filled again when their minute or hour is over, counted from the first request, and one of bursts that is
///   refilled evenly, so that the end of one minute and the start of the next do not add up.
/// - Promised: memory is bounded; where Redis does not answer, each server counts for itself and says so.
/// - Not handled: floods that fill the line before a request can be read; that is the business of what stands before.
@NullMarked
package org.cadlift.api.serve.gate.rate;

import org.jspecify.annotations.NullMarked;
