/// Reaches what clients name: receivers of webhooks, and sources by reference. Whoever lets strangers name addresses
/// would let them into his own network; so each is looked at before anything is sent to it.
///
/// - In: an address as a client wrote it, and [ReachSettings], by which an operator may allow more.
/// - Promised: nothing is sent to an address that is not public, unless an operator allowed it. What is connected to is
///   the very address that was looked at, so a name that changes in between (DNS rebinding) gains nothing. No answer
///   takes more time or memory than its limits. No message tells what a name resolved to.
/// - Not handled: what is in the bytes (the steps look at that), proxies.
///
/// 1. [Guard] looks at an address as it is written: scheme, port, no credentials, no number in disguise for a host.
/// 2. It resolves the name, as the client's resolver, and gives an address only if [Network] calls it public or it is
///    allowed.
/// 3. [Reach] sends one request under a time limit for the whole of it, and follows nothing.
/// 4. [Fetch] gets a source, looking at each redirection anew; `s3:` sources come from buckets that are listed.
@NullMarked
package org.cadlift.api.serve.reach;

import org.jspecify.annotations.NullMarked;
