/// Asks OpenCASCADE what it makes of a STEP file: the program `cadlift-kernel` (sources in `src/main/cpp`), one process a file.
///
/// A process, since a damaged file can crash or hang a geometry kernel, and neither may take the job with it.
///
/// - In: a STEP file, a time limit and a memory limit.
/// - Promised: a [Check], never an exception for what the file or the program does: what the kernel measured, or that it ran
///   into a limit, crashed, or could not read the file. A process past its limit is killed with all it started.
/// - Not handled: installing the program. Where it is absent [Kernel#find] says so, and everything else goes on.
///
/// The steps, in the words of the classes:
///
/// 1. [Kernel#find] looks for the program where it is configured, beside the running jar, and on the PATH.
/// 2. [KernelProcess] runs it: no input, bounded output, a watch on the time.
/// 3. [AnswerReader] reads the JSON that it prints.
@NullMarked
package org.cadlift.kernel;

import org.jspecify.annotations.NullMarked;
