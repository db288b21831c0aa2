/// Decides who a request comes from and whether it may be answered.
///
/// - In: an API key (`key`), or a token of an identity provider ([Tokens]).
/// - Promised: where [IdentitySettings] turns it on, nobody unknown gets further than health and documents; the
///   [org.cadlift.api.serve.caller.Caller] of each request is who proved to be it, and [Rights] are checked before any
///   controller is reached. Where it is off, [Exposure] keeps the server on the loopback interface and [HostFilter]
///   keeps other pages' names away.
/// - Not handled: passwords, sessions, and what belongs to whom; each query is within the caller's tenant by itself.
@NullMarked
package org.cadlift.api.serve.identity;

import org.jspecify.annotations.NullMarked;
