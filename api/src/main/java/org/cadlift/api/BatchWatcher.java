package org.cadlift.api;

import java.util.Optional;
import org.cadlift.batch.Batch;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.Totals;
import org.cadlift.batch.item.Watcher;

/// Shows a batch to the person at the keyboard, and hands on the wish to stop it.
final class BatchWatcher implements Watcher {
    private final Progress progress;
    private final Talk talk;
    private final Stopping stopping;
    private Optional<Batch> batch = Optional.empty();

    BatchWatcher(Progress progress, Talk talk, Stopping stopping) {
        this.progress = progress;
        this.talk = talk;
        this.stopping = stopping;
    }

    void watch(Batch watched) {
        batch = Optional.of(watched);
    }

    @Override
    public void told(String line) {
        progress.clear();
        talk.say(line);
    }

    @Override
    public void listed(Totals totals) {
        if (totals.ended() > 0) {
            told("batch: going on, " + totals.ended() + " of " + totals.items() + " have ended");
        }
        progress.expect(talk.isQuiet() ? 0 : totals.items(), totals.ended(), totals.failed());
    }

    @Override
    public void ended(ItemEnd end) {
        progress.ended(!end.summary().succeeded());
        if (!end.summary().succeeded()) {
            progress.clear();
            talk.detail(end.source() + ": " + end.summary().failure() + ": "
                    + end.summary().message());
        }
    }

    @Override
    public void tick() {
        progress.tick();
        if (stopping.isAsked()) {
            batch.ifPresent(Batch::stop);
        }
    }
}
