/// Reads DWG by having another program turn it into DXF: our own `cadlift-dwg` (sources in `src/main/rust`, around the
/// crate acadrust), or by configuration `ODAFileConverter` or `dwg2dxf` of LibreDWG.
///
/// A process, since a damaged drawing can crash or hang a reader of a binary format, and must not take the job with it.
///
/// - In: the bytes of a DWG, and the program if there is one.
/// - Promised: an answer, never an exception, for whatever the file or the program does. A program past its limit of
///   time, memory or output is killed with all it started; so it is when the thread that waits is interrupted. What the
///   program repaired or lost is a finding.
/// - Not handled: versions before R13, unless another program is configured that reads them.
///
/// 1. [DwgProgram#find] looks for the program where it is configured, beside the running jar, and on the PATH.
/// 2. [DwgVersion] says what the first six bytes mean.
/// 3. [Conversion] runs it as a [LimitedProcess]; [NoticeReader] reads what it tells.
/// 4. [DwgDrawing] hands the DXF to [org.cadlift.parse.dxf.DxfDrawing].
@NullMarked
package org.cadlift.parse.dwg;

import org.jspecify.annotations.NullMarked;
