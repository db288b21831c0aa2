package org.cadlift.api.serve.batch;

/// Is one drawing of a batch.
///
/// @param number from 1, in the order of the upload
/// @param name of its folder among the results
/// @param source entry of the archive, or address
/// @param params JSON, what it asks for besides those of the batch
/// @param job its id; empty until there is one
/// @param status `waiting` before it is a job, then that of the job; `failed` when it became none, `deleted` when the
///     job is gone
/// @param errorCode empty unless it failed or was cancelled
/// @param message why it became no job
record BatchItem(
        int number,
        String name,
        String source,
        String params,
        String job,
        String status,
        String errorCode,
        String message) {
    static final String WAITING = "waiting";

    /// Is an item as an upload lists it.
    static BatchItem listed(int number, String name, String source, String params) {
        return new BatchItem(number, name, source, params, "", WAITING, "", "");
    }
}
