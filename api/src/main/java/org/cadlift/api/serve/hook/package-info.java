/// Tells other programs what happened, by webhooks as the Standard Webhooks specification describes them.
///
/// - In: events by [Hooks#announce], and who wants to hear of which (`/api/v1/webhooks`).
/// - Promised: what was announced reaches each receiver that wants it at least once, or fails after hours of trying and
///   stays in the log, to be replayed. A call is signed with the receiver's secret, and with the one before it while a
///   rotation lasts. Nothing is sent to an address that is not public unless allowed
///   ([org.cadlift.api.serve.reach]). Announcing costs a row a receiver and never fails.
/// - Not handled: order. A receiver sorts by the timestamp in the body where it matters.
///
/// 1. [WebhookController] keeps [Webhook]s in [WebhookTable]; [Secret] makes and rotates what they are signed with.
/// 2. [Hooks] writes a [Delivery] for each receiver into [DeliveryTable] and gives it to the [Carrier].
/// 3. The [Carrier] starts a workflow of the engine for it, and again for whatever is overdue: an engine may forget.
/// 4. [Call] makes the calls, keeps what came of each, and says when to call again ([HookSettings#waits]).
@NullMarked
package org.cadlift.api.serve.hook;

import org.jspecify.annotations.NullMarked;
