package org.cadlift.api.serve.reach;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/// Is what the other side answers, as much of it as was to be kept.
public final class Answer {
    private final int status;
    private final Map<String, String> headers = new HashMap<>();
    private final byte[] body;
    private final boolean whole;

    /// @param whole whether the body is all there was
    Answer(int status, Header[] headers, byte[] body, boolean whole) {
        this.status = status;
        for (Header header : headers) {
            this.headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        this.body = body;
        this.whole = whole;
    }

    public int status() {
        return status;
    }

    /// Gives the body or its beginning.
    public byte[] body() {
        return body;
    }

    boolean whole() {
        return whole;
    }

    /// Gives the first header of a name in lower case.
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
