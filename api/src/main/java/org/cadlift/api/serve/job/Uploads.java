package org.cadlift.api.serve.job;

import java.time.Duration;
import java.util.Optional;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.TooLarge;
import org.cadlift.api.serve.watch.Meters;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.worker.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks into an upload before anything is queued: what cannot be converted is refused while the client still listens.
@Component
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    private final Workshop workshop;
    private final Meters meters;

    Uploads(Workshop workshop, Meters meters) {
        this.workshop = workshop;
        this.meters = meters;
    }

    /// @throws ProblemFault 413 for a file that is too large, 422 for one that cannot be converted, 501 for a type
    ///     whose
    ///     steps do not exist yet
    void check(JobType type, String fileName, byte[] bytes) {
        switch (type) {
            case CAD -> cad(fileName, bytes);
            case IMAGE -> image(bytes);
            case PROMPT -> throw later(type);
        }
    }

    private void cad(String fileName, byte[] bytes) {
        long start = System.nanoTime();
        Optional<Finding> refusal = workshop.refusal(fileName, bytes);
        told(JobType.CAD, "dxf_validation", start, bytes.length, refusal);
        refusal.ifPresent(finding -> {
            throw refused(finding, bytes.length);
        });
    }

    private void image(byte[] bytes) {
        if (bytes.length > Limits.PICTURE_BYTES) {
            throw TooLarge.of(bytes.length, Limits.PICTURE_BYTES);
        }
        long start = System.nanoTime();
        Optional<Finding> refusal = workshop.pictureRefusal(bytes);
        told(JobType.IMAGE, "image_validation", start, bytes.length, refusal);
        refusal.ifPresent(finding -> {
            throw ProblemFault.of(422, finding);
        });
        throw later(JobType.IMAGE);
    }

    private static ProblemFault refused(Finding refusal, long bytes) {
        return refusal.code() == FailureCode.SYS_FILE_TOO_LARGE
                ? TooLarge.of(bytes, Limits.DRAWING_BYTES)
                : ProblemFault.of(422, refusal);
    }

    private static ProblemFault later(JobType type) {
        return ProblemFault.of(
                        501,
                        FailureCode.SYS_UNAVAILABLE,
                        "Jobs of type " + type.id() + " are not available in this version")
                .with("parameter", "job_type");
    }

    private void told(JobType type, String operation, long start, long bytes, Optional<Finding> refusal) {
        long took = System.nanoTime() - start;
        String code = refusal.map(finding -> finding.code().name()).orElse("");
        meters.uploadChecked(type.id(), code, Duration.ofNanos(took));
        LOG.atInfo()
                .addKeyValue("event", operation + (refusal.isEmpty() ? "_passed" : "_failed"))
                .addKeyValue("operation", operation)
                .addKeyValue("job_type", type.id())
                .addKeyValue("file_size_mb", bytes / BYTES_PER_MEGABYTE)
                .addKeyValue("error_code", code)
                .addKeyValue("duration_ms", took / NANOSECONDS_PER_MILLISECOND)
                .log("{}", refusal.map(Finding::message).orElse("the upload can be converted"));
    }
}
