package org.cadlift.api.serve.job;

import java.util.List;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.store.Digest;
import tools.jackson.databind.json.JsonMapper;

/// Is what a client asks for.
///
/// @param fileName of the upload without folders
/// @param batch the batch it belongs to, or empty
/// @param priority 1 first, 5 last
/// @param promise the `Idempotency-Key`, or empty
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Submission(
        String fileName,
        byte[] bytes,
        JobParams params,
        List<String> tags,
        int priority,
        String batch,
        String promise) {
    public static final int MOST_URGENT = 1;
    /// Somebody waits for it; `1` is left for what is more urgent still.
    public static final int USUAL = 2;
    public static final int LEAST_URGENT = 5;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NAME_CHARACTERS = 200;
    private static final int PROMISE_CHARACTERS = 255;

    public Submission {
        tags = Form.tags(tags);
        if (priority < MOST_URGENT || priority > LEAST_URGENT) {
            throw ProblemFault.parameter("priority", "priority " + priority + " out of valid range (1-5)");
        }
        if (fileName.isBlank() || fileName.length() > NAME_CHARACTERS || !Form.isPlain(fileName)) {
            throw ProblemFault.parameter(
                    "upload", "the file's name has 1 to " + NAME_CHARACTERS + " printable characters");
        }
        if (promise.length() > PROMISE_CHARACTERS || !Form.isPlain(promise)) {
            throw ProblemFault.parameter(
                    "Idempotency-Key", "Idempotency-Key has 1 to " + PROMISE_CHARACTERS + " printable characters");
        }
    }

    /// Gives a file's name without folders, whichever way they are parted.
    public static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Stands for everything asked for: the same key with another request is a mistake of the client.
    String digest() {
        return Digest.ofParts(List.of(
                params.type().id(),
                fileName,
                Digest.sha256(bytes),
                JSON.writeValueAsString(params.shown()),
                tags.toString(),
                Integer.toString(priority)));
    }
}
