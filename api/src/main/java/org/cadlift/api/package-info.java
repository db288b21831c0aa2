/// Is the command line: `convert`, `inspect`, `formats`, `doctor`.
///
/// - In: arguments, standard input, files.
/// - Promised: data on standard output and talk on standard error, never mixed; the exit codes of [ExitCode]; every
///   failure with its code, what happened and what to do about it; one bad file never costs another; no half-written
///   file is left behind, not even by Ctrl-C. `convert` starts nothing but the steps.
/// - Not handled: durable work overnight, servers.
@NullMarked
package org.cadlift.api;

import org.jspecify.annotations.NullMarked;
