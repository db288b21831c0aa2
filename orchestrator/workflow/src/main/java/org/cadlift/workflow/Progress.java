package org.cadlift.workflow;

/// Tells how far a job is.
///
/// @param step name of the step at work, `report`, or `done`
/// @param finished how many steps have answered
/// @param paused whether it waits before the next step
public record Progress(String step, int finished, boolean paused) {
    /// Gives the share of steps that have answered, 0 to 100.
    public int percent() {
        return finished * 100 / Step.values().length;
    }
}
