package org.cadlift.batch.item;

import org.cadlift.contract.report.JobSummary;

/// Tells what became of one item of a batch.
///
/// @param number its place in the batch, from 1
/// @param name of its folder in the output
/// @param source as the manifest or folder names it: `east/house.dxf`
/// @param workflow id by which the engine knows it; empty when it never came to a workflow
/// @param seconds from its start to its end, waiting for a worker included
/// @param recalled whether everything was there already from an earlier run and nothing was done
public record ItemEnd(
        int number,
        String name,
        String source,
        String workflow,
        JobSummary summary,
        double seconds,
        boolean recalled) {}
