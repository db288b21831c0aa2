/// Says where log lines go and what they look like: nowhere for commands that answer at once, readable lines or JSON on
/// standard error for those that stay.
///
/// - In: the environment variables `CADLIFT_LOG` (`off`, `console`, `json`) and `CADLIFT_LOG_LEVEL` (`info` when
/// unset);
///   a command may set its own default for the former before the first line.
/// - Promised: a JSON line carries `timestamp` (ISO 8601, UTC, microseconds), `level`, `event` where the line has one,
///   and every id of the job it belongs to.
/// - Not handled: shipping.
@NullMarked
package org.cadlift.api.log;

import org.jspecify.annotations.NullMarked;
