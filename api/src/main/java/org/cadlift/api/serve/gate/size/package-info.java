/// Limits how large a body may be and how long it may take to come.
///
/// [SizeFilter] refuses by `Content-Length`, before anything is read. [BodyMeter] counts while a body is read, whoever
/// reads it, also the container's own reading of multipart forms: a filter would not see that. How large a single file
/// may be is known only with the type of its job, and said there.
@NullMarked
package org.cadlift.api.serve.gate.size;

import org.jspecify.annotations.NullMarked;
