/// Finds out who the client is where proxies stand before the server.
///
/// A header is believed only from an address on the list of trusted proxies, and only the one header that those proxies
/// are known to set: a client can write the other one itself. Of the addresses in it counts the rightmost that is no
/// trusted proxy; all to its left is hearsay. What follows needs to know nothing of this: the request simply comes from
/// that address.
@NullMarked
package org.cadlift.api.serve.gate.proxy;

import org.jspecify.annotations.NullMarked;
