package org.cadlift.api.serve.reach;

import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.Sources;
import org.springframework.stereotype.Component;

/// Gets the sources of jobs by reference.
@Component
class FetchedSources implements Sources {
    private final Fetch fetch;

    FetchedSources(Fetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public Fetched fetch(Caller caller, String address) {
        org.cadlift.api.serve.reach.Fetched fetched = fetch.fetch(address);
        return new Fetched(fetched.name(), fetched.bytes());
    }
}
