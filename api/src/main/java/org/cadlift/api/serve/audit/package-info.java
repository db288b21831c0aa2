/// Keeps an account of who changed what and who was refused.
///
/// - In: every request that is no mere reading, and every answer 401, 403 and 429.
/// - Promised: a change is written down before its request ends. Refusals, of which there may be floods, are written
///   down every second, equal ones as one row with their number; past a bound within that second they are only counted,
///   and the log says how many. Old rows are deleted by age and by number.
/// - Read by admins, within their tenant; refusals of callers nobody knows belong to one tenant that is named in
///   [AuditSettings].
@NullMarked
package org.cadlift.api.serve.audit;

import org.jspecify.annotations.NullMarked;
