package org.cadlift.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// Opens a store by its address.
public final class Stores {
    private Stores() {}

    /// Gives an address as every process of one machine names it: a folder by its full path.
    public static String address(String address) {
        return address.startsWith(S3Address.SCHEME)
                ? address
                : Path.of(address).toAbsolutePath().normalize().toString();
    }

    /// Opens the store at an address, with the S3 endpoint and credentials of this process's environment.
    ///
    /// Opening does not touch the storage: a folder or a bucket is made at the first write, and a server that does
    /// not answer is found out at the first call.
    ///
    /// @param address path of a folder, or `s3://bucket/prefix`
    /// @throws IllegalArgumentException when it is neither
    /// @throws StorageFault when the environment lacks what an S3 server needs
    public static ArtifactStore open(String address) {
        return open(address, System.getenv());
    }

    /// Opens the store at an address.
    ///
    /// @param environment the variables read by [S3Settings]
    public static ArtifactStore open(String address, Map<String, String> environment) {
        if (address.startsWith(S3Address.SCHEME)) {
            return new S3ArtifactStore(new S3Bucket(S3Address.parse(address), S3Settings.from(environment)));
        }
        if (address.isBlank() || address.contains("://")) {
            throw new IllegalArgumentException("a store is a folder or s3://bucket/prefix");
        }
        try {
            return new FileArtifactStore(Path.of(address));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a store is a folder or s3://bucket/prefix", e);
        }
    }
}
