package org.cadlift.store;

import java.util.regex.Pattern;

/// Says where in an S3 server things are kept: `s3://bucket/prefix`.
///
/// @param bucket 3 to 63 lower-case letters, digits, dots and hyphens, as S3 allows
/// @param prefix what all object names begin with: empty, or ending in a slash
record S3Address(String bucket, String prefix) {
    static final String SCHEME = "s3://";

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z0-9!_.*'()@=+,-]+/)*");
    private static final Pattern DOTS = Pattern.compile("(?:^|.*/)\\.\\.?/.*");

    S3Address {
        // The text is not repeated: somebody may have written credentials into it.
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException("an S3 address is s3://bucket/prefix; its bucket is not a valid name");
        }
        if (!PREFIX.matcher(prefix).matches() || DOTS.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "an S3 address is s3://bucket/prefix; its prefix holds an empty segment, dots or a character that S3 advises against");
        }
    }

    static S3Address parse(String address) {
        String rest = address.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return new S3Address(rest, "");
        }
        String prefix = rest.substring(slash + 1);
        return new S3Address(
                rest.substring(0, slash), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
