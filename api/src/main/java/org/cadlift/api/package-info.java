/// Is the command line: `batch`, `convert`, `inspect`, `formats`, `worker`, `doctor`, `serve`, `keys` and those
/// that look at jobs.
///
/// - In: arguments, standard input, files.
/// - Promised: data on standard output and talk on standard error, never mixed; the exit codes of [ExitCode]; every
///   failure with its code, what happened and what to do about it; one bad file never costs another; no half-written
///   file is left behind, not even by Ctrl-C. `convert` starts nothing but the steps.
///   `batch` ends as a killed process does when it is told to stop, after what was at work was written down.
/// - Not handled: how a batch is run (the batch's), servers.
@NullMarked
package org.cadlift.api;

import org.jspecify.annotations.NullMarked;
