package org.cadlift.api.serve.reach;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.api.serve.ServerSettings;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.TooLarge;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.S3Folder;
import org.cadlift.store.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Gets objects of S3 buckets, with the credentials of the server: therefore only of those that an operator lists.
@Component
final class Buckets {
    static final String SCHEME = "s3://";

    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final Pattern ADDRESS =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/([^\\p{Cntrl}]{1,1000})");

    private final ReachSettings settings;
    private final Map<String, String> environment;

    @Autowired
    Buckets(ReachSettings settings, ServerSettings server) {
        this(settings, server.environment());
    }

    /// @param environment with the address and credentials of the S3 server
    Buckets(ReachSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    Fetched get(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw ProblemFault.parameter("source", "An S3 address is s3://bucket/key");
        }
        String bucket = parts.group(1);
        String key = parts.group(2);
        if (!settings.buckets().contains(bucket)) {
            throw ProblemFault.parameter("source", "The bucket of the source is not one that may be read");
        }
        try {
            S3Folder folder = S3Folder.open(SCHEME + bucket, environment);
            OptionalLong bytes = folder.bytes(key);
            if (bytes.isEmpty()) {
                throw ProblemFault.of(404, FailureCode.SYS_FILE_NOT_FOUND, "There is no source at this address");
            }
            if (bytes.getAsLong() > settings.maxBytes()) {
                throw TooLarge.of(bytes.getAsLong(), settings.maxBytes());
            }
            return folder.get(key, settings.maxBytes())
                    .map(content -> new Fetched(SourceName.plain(key), "", content))
                    .orElseThrow(() -> Fetch.unavailable("it changed while it was read"));
        } catch (StorageFault e) {
            LOG.atWarn().addKeyValue("event", "source_unavailable").setCause(e).log("an S3 server did not answer");
            throw Fetch.unavailable("the S3 server does not answer");
        }
    }
}
