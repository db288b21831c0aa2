package org.cadlift.api.serve.reach;

import java.net.URI;
import org.springframework.http.ContentDisposition;

/// Finds a name for a file that was fetched.
final class SourceName {
    // What file systems and the table of jobs take.
    private static final int MAX_CHARACTERS = 255;

    private SourceName() {}

    /// Takes the name that the other side gives, else the end of the path, else `source`.
    ///
    /// @param disposition value of the header `Content-Disposition`; empty when there was none
    static String of(URI uri, String disposition) {
        String given = plain(given(disposition));
        String last = given.isEmpty() ? plain(String.valueOf(uri.getPath())) : given;
        return last.isEmpty() ? "source" : last;
    }

    private static String given(String disposition) {
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Leaves of a path what stands behind the last folder, without anything that no name holds.
    static String plain(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.equals(".") || name.equals("..")) {
            return "";
        }
        return name.length() <= MAX_CHARACTERS ? name : name.substring(name.length() - MAX_CHARACTERS);
    }
}
