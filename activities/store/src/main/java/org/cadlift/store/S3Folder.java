package org.cadlift.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the objects below a prefix of a bucket, as a batch does whose drawings lie in one.
public final class S3Folder {
    private final S3Bucket bucket;

    private S3Folder(S3Bucket bucket) {
        this.bucket = bucket;
    }

    /// Names an object below the prefix.
    ///
    /// @param name what follows the prefix, such as `east/house.dxf`
    public record Entry(String name, long bytes) {}

    /// Opens the folder at `s3://bucket/prefix`, without touching it.
    ///
    /// @param environment the variables read by [S3Settings]
    /// @throws IllegalArgumentException when the address is not of that form
    /// @throws StorageFault when the environment lacks what an S3 server needs
    public static S3Folder open(String address, Map<String, String> environment) {
        if (!address.startsWith(S3Address.SCHEME)) {
            throw new IllegalArgumentException("an S3 address is s3://bucket/prefix");
        }
        return new S3Folder(new S3Bucket(S3Address.parse(address), S3Settings.from(environment)));
    }

    /// Lists in the order of names, one page in memory at a time, so that a bucket of any size can be gone through and
    /// gone on with later. The iterator throws [StorageFault], also for a bucket that does not exist.
    ///
    /// @param after the name to go on behind; empty to begin
    public Iterator<Entry> list(String after) {
        return new Pages(after);
    }

    /// Reads an object, or nothing when it is absent or longer than the limit.
    public Optional<byte[]> get(String name, int limitBytes) {
        return bucket.get(name, limitBytes);
    }

    /// Tells how long an object is, or nothing when there is none.
    public OptionalLong bytes(String name) {
        return bucket.bytes(name);
    }

    private final class Pages implements Iterator<Entry> {
        private final Deque<Entry> page = new ArrayDeque<>();
        private String last;
        private boolean ended;

        Pages(String after) {
            last = after;
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && !ended) {
                List<Entry> next = bucket.list(last);
                ended = next.isEmpty();
                for (Entry entry : next) {
                    last = entry.name();
                    // What ends in a slash stands for a folder that somebody made; it holds nothing.
                    if (!last.endsWith("/")) {
                        page.add(entry);
                    }
                }
            }
            return !page.isEmpty();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.remove();
        }
    }
}
