package org.cadlift.api.serve.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.api.serve.watch.Profiles;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.store.ArtifactStore;
import org.springframework.stereotype.Component;

/// Keeps the profiles of slow steps until their job ends, when they become files of it. A job that ends after a restart
/// is without those from before.
@Component
class JobProfiles implements Profiles {
    /// A dozen steps can be slow; whatever runs wild beyond that is not kept.
    private static final int PER_JOB = 20;

    private static final int JOBS = 1000;

    private final JobTable table;
    private final ArtifactStore store;
    private final Map<String, List<ArtifactRef>> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ArtifactRef>> eldest) {
            return size() > JOBS;
        }
    };

    JobProfiles(JobTable table, ArtifactStore store) {
        this.table = table;
        this.store = store;
    }

    @Override
    public void keep(String job, String name, byte[] json) {
        table.tenant(job).ifPresent(tenant -> {
            ArtifactRef profile = store.of(tenant).put(name, json);
            synchronized (kept) {
                List<ArtifactRef> profiles = kept.computeIfAbsent(job, _ -> new ArrayList<>());
                if (profiles.size() < PER_JOB) {
                    profiles.add(profile);
                }
            }
        });
    }

    /// Gives what was kept of a job, once.
    List<ArtifactRef> take(String job) {
        synchronized (kept) {
            List<ArtifactRef> profiles = kept.remove(job);
            return profiles == null ? List.of() : profiles;
        }
    }
}
