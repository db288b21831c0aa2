/// Keeps what steps made, so that a retry, a restart or a second run repeats only what changed.
///
/// - In: bytes, and keys of steps (64 lower-case hexadecimal digits).
/// - Promised: an artifact is named by the SHA-256 of its bytes and is either whole or not there: every read is checked
///   against the digest, so that a torn or altered artifact reads as absent and is made again. Any number of threads
///   and processes may write the same artifact at once.
/// - Not handled: expiry (removing a folder or what lies in a bucket is always safe, it only costs time); secrecy.
/// - Failure: storage that fails throws [java.io.UncheckedIOException], which the flow reports as `SYS_STORAGE_ERROR`.
///   An S3 server's is a [StorageFault], which says whether trying again later may help.
///
/// How a store works, in a folder ([FileArtifactStore]) and in a bucket ([S3ArtifactStore]) alike:
///
/// 1. An artifact lies at `artifacts/ab/cd/<digest>`, the [StepNote] of a step's result at `steps/ab/cd/<step key>`
///    ([Layout]).
///    What belongs to a tenant lies below `tenants/<tenant>/` in the same order.
/// 2. In a folder everything is written to a file of its own name beside its place and then moved onto it in one atomic
///    move. Nothing is forced to the disk: after a power cut a torn file is noticed by its digest, which is cheaper
///    than waiting for the disk on every step.
/// 3. In a bucket an object appears when its upload is complete; a large one goes up in parts that nobody sees before
///    the last of them ([S3Bucket]). What an upload that was cut off leaves behind costs space until the bucket's
///    lifecycle rule for incomplete uploads removes it.
///
/// What an S3 server must allow ([S3Settings] says where it is and who asks): GetObject, PutObject, DeleteObject,
/// AbortMultipartUpload and ListBucket on the bucket (without ListBucket S3 answers for an absent object as for a
/// forbidden one), and CreateBucket where the bucket does not exist. Only these plain calls are made, so that any S3
/// server will do.
@NullMarked
package org.cadlift.store;

import org.jspecify.annotations.NullMarked;
