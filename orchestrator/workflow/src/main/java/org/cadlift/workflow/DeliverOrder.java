package org.cadlift.workflow;

/// Names what is to be delivered; the body stays where it is kept.
///
/// @param delivery its id where deliveries are kept
/// @param round from 1; one more each time somebody asks for it once more
/// @param waitMillis before the first call
public record DeliverOrder(String tenant, String delivery, int round, long waitMillis) {
    public DeliverOrder {
        if (delivery.isEmpty() || round < 1 || waitMillis < 0) {
            throw new IllegalArgumentException("no delivery: " + delivery + " " + round + " " + waitMillis);
        }
    }

    /// Names the workflow: `deliver/<tenant>/<delivery>/<round>`.
    public String workflowId() {
        return "deliver/" + tenant + "/" + delivery + "/" + round;
    }
}
