/// Says where log lines go and what they look like: nowhere for commands that answer at once, readable lines or JSON on
/// standard error for those that stay.
///
/// - In: the environment variables `CADLIFT_LOG` (`off`, `console`, `json`), `CADLIFT_LOG_LEVEL` (`info` when unset)
///   and `CADLIFT_LOG_SHIP` (`host:port` of a collector that takes JSON lines over TCP; none when unset); a command may
///   set its own default for the first before the first line.
/// - Promised: a JSON line carries `timestamp` (ISO 8601, UTC, microseconds), `level`, `event` where the line has one,
///   and every id of the job it belongs to. Lines of the JDK's own logging come the same way. Nobody waits for a
///   collector: where it is away for long, lines are dropped ([Shipping]).
/// - Between threads ids are carried by [Carrying].
@NullMarked
package org.cadlift.api.log;

import org.jspecify.annotations.NullMarked;
