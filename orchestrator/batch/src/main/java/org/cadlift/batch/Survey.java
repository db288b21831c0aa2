package org.cadlift.batch;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.source.Inputs;
import org.cadlift.batch.source.ItemOptions;
import org.cadlift.batch.source.Listed;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Outcome;
import org.cadlift.store.JobNames;

/// Looks at the items of a batch without doing anything.
public final class Survey {
    private Survey() {}

    /// Is an item as it would be done.
    ///
    /// @param name of its folder
    /// @param problem why it would fail before any step; nothing when it would not
    public record Surveyed(String name, String source, Optional<Finding> problem) {}

    /// Gives the items in their order; throws a [org.cadlift.batch.item.RunFault] when the whole input is unusable.
    public static void of(BatchOrder order, Consumer<Surveyed> each) {
        try (Input input = Inputs.open(order.input(), order.out(), order.maxBytes(), order.environment())) {
            JobNames names = new JobNames();
            Iterator<Listed> items = input.list(Input.Position.START);
            for (int number = 1; items.hasNext(); number++) {
                Listed listed = items.next();
                each.accept(new Surveyed(
                        listed.folder(names), listed.source(), problem(input, number, listed, order.options())));
            }
        }
    }

    private static Optional<Finding> problem(Input input, int number, Listed listed, JobOptions options) {
        for (Outcome<?> outcome :
                List.of(ItemOptions.over(options, listed.options()), input.read(number, listed.source()))) {
            if (outcome instanceof Outcome.Failed<?> failed) {
                return Optional.of(failed.failure());
            }
        }
        return Optional.empty();
    }
}
