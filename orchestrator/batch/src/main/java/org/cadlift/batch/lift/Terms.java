package org.cadlift.batch.lift;

import org.cadlift.contract.JobOptions;

/// Holds what all items of a run have in common.
///
/// @param program version and build of the program, and of the checking program: another may answer differently
/// @param batch names the run to operators
/// @param options where a manifest states no others
public record Terms(String program, String tenant, String batch, JobOptions options) {}
