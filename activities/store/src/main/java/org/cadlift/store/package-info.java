/// Keeps what steps made, so that a retry, a restart or a second run repeats only what changed.
///
/// - In: bytes, and keys of steps (64 lower-case hexadecimal digits).
/// - Promised: an artifact is named by the SHA-256 of its bytes and is either whole or not there: every read is checked
///   against the digest, so that a torn or altered artifact reads as absent and is made again. Any number of threads
///   and processes may write the same artifact at once.
/// - Not handled: expiry (removing the folder is always safe, it only costs time); secrecy; a place on the network.
/// - Failure: a full or unwritable disk throws [java.io.UncheckedIOException], which the flow reports as
///   `SYS_STORAGE_ERROR`.
///
/// How [FileArtifactStore] does it:
///
/// 1. An artifact lies at `artifacts/ab/cd/<digest>`, a step's result at `steps/ab/cd/<step key>`.
/// 2. Everything is written to a file of its own name beside its place and then moved onto it in one atomic move.
/// 3. Nothing is forced to the disk: after a power cut a torn file is noticed by its digest, which is cheaper than
///    waiting for the disk on every step.
@NullMarked
package org.cadlift.store;

import org.jspecify.annotations.NullMarked;
