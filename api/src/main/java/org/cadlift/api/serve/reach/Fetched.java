package org.cadlift.api.serve.reach;

/// Is a source that was fetched.
public final class Fetched {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    Fetched(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /// Gives the name of the file, without folders.
    public String name() {
        return name;
    }

    /// Gives the media type as the other side states it; empty when it does not.
    public String mediaType() {
        return mediaType;
    }

    /// Gives the content, which is the caller's.
    public byte[] bytes() {
        return bytes;
    }
}
