/// Keeps API keys.
///
/// - A key is `clk_` and 256 random bits. Only its SHA-256 is kept, so whoever reads the table can call nobody. A slow
///   hash as for passwords is not needed: those slow down guessing, and 256 random bits are beyond guessing; it would
///   only slow down each request.
/// - A key belongs to one tenant, acts as one user, has a role, maybe scopes, and always an end.
/// - [KeyRing] is what requests ask; [Keys] is the table. A key that is revoked stops at once on the server that was
///   asked to, and within [KeyRing]'s few seconds on others.
@NullMarked
package org.cadlift.api.serve.identity.key;

import org.jspecify.annotations.NullMarked;
